// Draws that depend on nothing but the seed, the kind and the number of a case, so that each case can be made again alone.
import { generator } from '../../dist/base/random.js';

/** What a case is made with. The same three arguments give the same case on every machine. */
export function drawsOf(seed, kind, number) {
  const random = generator(hash(`${seed} ${kind} ${number}`));
  const below = (limit) => Math.floor(random() * limit);
  const pick = (items) => items[below(items.length)];
  const oneIn = (n) => below(n) === 0;
  /** 10, 100 … up to ten to the power of `most`. */
  const power = (most) => 10 ** (1 + below(most));
  const some = (count, make) => Array.from({ length: count }, make);
  return { below, pick, oneIn, power, some };
}

function hash(text) {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 16777619);
  return value ^ (value >>> 15);
}

/** Text with pieces put in, taken out and doubled. */
export function damagedText(text, { below, oneIn }, piece, most = 20) {
  let damaged = text;
  for (let i = below(most); i >= 0; i--) {
    const at = below(damaged.length + 1);
    const until = at + (oneIn(3) ? below(30) : 0);
    const put = oneIn(4) ? damaged.slice(below(at + 1), at).slice(-2000) : piece();
    damaged = damaged.slice(0, at) + put + damaged.slice(until);
  }
  return damaged;
}

/** Bytes as disks, transfers and editors damage them: changed, cut, doubled, filled with nothing. */
export function damagedBytes(bytes, { below, pick }) {
  const at = below(bytes.length + 1);
  const changed = () => {
    const copy = Buffer.from(bytes);
    for (let i = below(12); i >= 0 && copy.length; i--) copy[below(copy.length)] = below(256);
    return copy;
  };
  return pick([
    changed,
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes, Buffer.from('garbage')]),
    () => Buffer.concat([bytes, Buffer.alloc(600), bytes]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(below(bytes.length + 1))]),
    () => Buffer.from(bytes).fill(0, at, Math.min(at + below(4000), bytes.length)),
  ])();
}

import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import type { Grammar } from '../candidates/cascade.js';
import type { Proposal } from '../candidates/proposal.js';
import { entryOf } from '../candidates/site.js';
import type { View } from '../view.js';

/** The score of what is found here, in log-odds: hardly ever wrong. */
const SCORE = 2;
/** The source takes at most this many tokens: "the mayor, Nina Falk,". */
const REACH = 12;

/** What opens a sentence and attributes the rest of it. */
interface Opener {
  i: number;
  end: number;
  source: number;
  /** First token after the opener and its comma. */
  rest: number;
}

/**
 * Sentences that open with whose words or view the rest is: "In the words of Ada Obi, …", "In Obi's view, …", "As Obi sees it, …",
 * "For Obi, peace is …". Replaces what else was read from such a sentence, unless somebody says something in the rest.
 */
export function withOpeners(view: View, grammar: Grammar, chosen: readonly Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  const { sentences, tokens } = view.article;
  const { sentence } = tokens;
  const lastCue = new Int32Array(sentences.length).fill(-1);
  for (const { i } of chosen) lastCue[sentence[i]] = Math.max(lastCue[sentence[i]], i);
  const isTaken = new Uint8Array(sentences.length);
  for (let n = 0; n < sentences.length; n++) {
    const { first, last } = sentences[n];
    const opener = openerOf(view, grammar, first, last);
    if (!opener || opener.rest + 1 >= last || lastCue[n] >= opener.rest) continue;
    found.push(proposalOf(view, opener, last));
    isTaken[sentence[opener.i]] = 1;
  }
  const all: Proposal[] = [];
  for (const proposal of chosen) if (!isTaken[sentence[proposal.i]]) all.push(proposal);
  if (!found.length) return all;
  for (const proposal of found) all.push(proposal);
  return all.sort((a, b) => a.i - b.i);
}

function proposalOf({ word }: View, { i, end, source, rest }: Opener, limit: number): Proposal {
  let start = rest;
  while (start < limit - 1 && !word[start]) start++;
  let last = limit - 1;
  while (last > start && !word[last]) last--;
  return {
    i,
    end,
    source,
    start,
    last,
    holeFirst: 0,
    holeLast: 0,
    cueScore: SCORE,
    sourceScore: 0,
    startScore: 0,
    endScore: 0,
    score: SCORE,
  };
}

function openerOf(view: View, grammar: Grammar, first: number, last: number): Opener | undefined {
  const entry = entryOf(view, grammar.entries, first);
  const length = view.entryLength[first];
  // "according to" is left to the model, which knows it well
  if (
    entry?.part === 'phrase' &&
    length > 1 &&
    entry.groups[0].source === 'after' &&
    view.article.tokens.tag[first] !== TAG.VERB
  )
    return withSource(view, first, first + length, first + length, last);
  switch (view.kind[first]) {
    case K.in:
      return isWords(view, first + 1) ? withSource(view, first, first + 1, first + 1, last) : undefined;
    case K.for:
      return isView(view, first) ? withSource(view, first, first + 1, first + 1, last) : undefined;
    case K.as:
      return asPutBy(view, first);
    default:
      return undefined;
  }
}

/** The opener whose source begins at a token and ends at a comma or before a quotation. */
function withSource({ chunkOf, kind }: View, i: number, end: number, at: number, limit: number): Opener | undefined {
  const source = chunkOf[at];
  if (source < 0) return undefined;
  let comma = -1;
  for (let k = at; k < Math.min(limit, at + REACH); k++) {
    if (kind[k] === K.open) return { i, end, source, rest: k };
    if (kind[k] !== K.comma) continue;
    comma = k;
    // "of the mayor, Nina Falk, …": a name between commas
    const next = chunkOf[k + 1];
    if (next < 0 || kind[k + 1] === K.the) break;
    if (kind[k + 1] !== TAG.PROPN) break;
  }
  return comma < 0 ? undefined : { i, end, source, rest: comma + 1 };
}

/** "Obi's words", "his view": a possessor and a noun for what somebody says or thinks. */
function isWords({ chunkLast, chunkOf, kind, reader }: View, at: number): boolean {
  const chunk = chunkOf[at];
  if (chunk < 0) return false;
  let k = at;
  while (k < chunkLast[chunk] || kind[k] === K['possessive-mark']) k++;
  for (; k - at < REACH && kind[k] !== K.comma && kind[k] !== K.open; k++);
  const isPossessed = kind[at] === K.his || hasMark(kind, at, k);
  return isPossessed && reader.is(k - 1, 'view-noun');
}

function hasMark(kind: Uint8Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (kind[k] === K['possessive-mark']) return true;
  return false;
}

/** "For Ada Obi, peace is …": a name, and a clause about what something is, in the present. */
function isView({ chunkLast, chunkOf, kind, reader }: View, first: number): boolean {
  const chunk = chunkOf[first + 1];
  if (chunk < 0 || chunkLast[chunk] - first < 3 || reader.tag(first + 1) !== TAG.PROPN) return false; // a name in full
  const comma = chunkLast[chunk];
  if (kind[comma] !== K.comma || chunkOf[comma + 1] < 0) return false;
  return reader.is(chunkLast[chunkOf[comma + 1]], 'present-copula');
}

/** "As Ada Obi sees it, …". */
function asPutBy({ article, chunkLast, chunkOf, kind }: View, first: number): Opener | undefined {
  const source = chunkOf[first + 1];
  if (source < 0) return undefined;
  const verb = chunkLast[source];
  if (article.tokens.tag[verb] !== TAG.VERB || kind[verb + 1] !== K.it) return undefined;
  const rest = verb + 2;
  return kind[rest] === K.comma || kind[rest] === K.colon
    ? { i: verb, end: verb + 1, source, rest: rest + 1 }
    : undefined;
}

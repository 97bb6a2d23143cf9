// Writes out the sentences of templates.yaml and more.yaml with fillers.yaml.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const PARTS = ['learn', 'check'];
const FORMS = { base: 0, past: 1, pp: 2, ing: 3, noun: 4, one: 5 };
const AGREES = { is: ['is', 'are'], was: ['was', 'were'], has: ['has', 'have'] };
const DEED_NOUNS = new Set(['noun', 'passive']);
/** The things that a sentence is about: where they come from, and which of them fit. */
const THINGS = {
  X: { from: 'values', fits: () => true },
  J: { from: 'values', fits: ({ member }) => member },
  P: { from: 'values', fits: ({ paid }) => paid },
  W: { from: 'wrongs', fits: () => true },
  D: { from: 'deeds', fits: (deed, forms) => forms.every((form) => !DEED_NOUNS.has(form) || deed[form]) },
  R: { from: 'rights', fits: () => true },
};
const SLOT = /\{(\w+)(?:\.(\w+))?\}/g;

const read = (name) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const readPairs = () => ({
  templates: { ...read('templates.yaml'), more: read('more.yaml') },
  fillers: read('fillers.yaml'),
});

/** One of a list, by a hash of names (FNV-1a). */
function pick(list, ...names) {
  let hash = 0x811c9dc5;
  for (const char of names.join('|')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return list[(Math.imul(hash, 0x2c1b3c6d) >>> 8) % list.length];
}

function formOf(thing, slot, form) {
  if (slot !== 'D' && slot !== 'R') return thing.text;
  return DEED_NOUNS.has(form) ? thing[form] : thing.forms[FORMS[form]];
}

/** The sentence, or undefined where the dimension has nothing that fits. `used` counts how often each thing was taken. */
function fill(wording, { verbs, words }, things, part, names, used) {
  const slots = [...wording.matchAll(SLOT)];
  const named = slots.find(([, slot]) => slot in THINGS)?.[1];
  const { from, fits } = THINGS[named];
  const forms = slots.flatMap(([, slot, form]) => (slot === named && form ? [form] : []));
  const fitting = (things[from] ?? []).filter((thing) => fits(thing, forms));
  if (!fitting.length) return undefined;
  const least = Math.min(...fitting.map((one) => used.get(one) ?? 0));
  const thing = pick(
    fitting.filter((one) => (used.get(one) ?? 0) === least),
    ...names,
    named,
  );
  used.set(thing, least + 1);
  const text = wording.replace(SLOT, (_, slot, form = 'base') => {
    if (slot === named) return formOf(thing, slot, form);
    if (slot in AGREES) return AGREES[slot][thing.plural ? 1 : 0];
    if (slot in verbs) return pick(verbs[slot][part][thing.kind], ...names, slot)[FORMS[form]];
    return pick(words[slot], ...names, slot);
  });
  return text[0].toUpperCase() + text.slice(1);
}

export function writePairs(templates, fillers) {
  const pairs = [];
  const used = new Map();
  const cells = Object.entries(templates.families).flatMap(([family, list]) =>
    list.map((cell) => ({ family, ...cell })),
  );
  for (const [dimension, things] of Object.entries(fillers))
    for (const { family, cell, expect, ...wordings } of cells)
      for (const part of PARTS) {
        const list = wordings[part];
        const number = list.indexOf(pick(list, family, cell, part, dimension));
        const text = fill(list[number], templates, things, part, [family, cell, part, dimension], used);
        const template = `${family}/${cell}/${part}/${number + 1}`;
        if (text !== undefined) pairs.push(pairOf({ text, dimension, expect, family, template, part }, things));
      }
  return [...pairs, ...writeMore(templates, fillers, cells)];
}

/** The wordings that are only learned from, each for every dimension that is not kept unseen. */
function writeMore(templates, fillers, cells) {
  const pairs = [];
  const used = new Map();
  for (const [dimension, things] of Object.entries(fillers).filter(([, { unseen }]) => !unseen))
    for (const { family, cell, expect } of cells)
      for (const [number, wording] of (templates.more[family]?.[cell] ?? []).entries()) {
        const template = `${family}/${cell}/more/${number + 1}`;
        const text = fill(wording, templates, things, 'learn', [template, dimension], used);
        if (text !== undefined)
          pairs.push(pairOf({ text, dimension, expect, family, template, part: 'learn' }, things));
      }
  return pairs;
}

/** The sentences of reported.yaml: each wording once for every dimension that has a fitting filler. */
export function writeReported({ verbs }, fillers) {
  const { words, cells } = read('reported.yaml');
  const pairs = [];
  const used = new Map();
  for (const [dimension, things] of Object.entries(fillers))
    for (const { cell, expect, ...wordings } of cells)
      for (const part of PARTS)
        for (const [number, wording] of wordings[part].entries()) {
          const template = `reported/${cell}/${part}/${number + 1}`;
          const text = fill(wording, { verbs, words }, things, part, [template, dimension], used);
          if (text !== undefined) pairs.push(pairOf({ text, dimension, expect, family: cell, template, part }, things));
        }
  return pairs;
}

/** A pair with its lexicon; nothing is learned from one that is kept unseen. */
function pairOf({ part, ...pair }, { lexicon, unseen = false }) {
  return { ...pair, lexicon, part: unseen ? 'check' : part, unseen };
}

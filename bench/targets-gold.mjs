// Sentences with a target from outside of this project, as documents: speeches in the Security Council (UMUC), news (NewsMTSC).
// Neither is shipped; both are looked up in the folder ../shared/gold, or in the one that is given.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecords } from './corpus.mjs';

export const GOLD = new URL('../../shared/gold/', import.meta.url);

const dist = new URL('../dist/', import.meta.url);
const { partOf } = await import(`${dist}train/stances/examples/held-out.js`);

/** The records of a file of JSON lines; undefined where it is absent. */
export function recordsOf(name, folder = GOLD) {
  const path = new URL(name, folder);
  if (!existsSync(path)) return undefined;
  return readRecords(fileURLToPath(path));
}

/** Names of states as the Security Council writes them, where actors files have another. */
const STATES = {
  russian_federation: 'Russia',
  united_states_of_america: 'United States',
  united_kingdom_of_great_britain_and_northern_ireland: 'United Kingdom',
  republic_of_korea: 'South Korea',
  'venezuela_(bolivarian_republic_of)': 'Venezuela',
  syrian_arab_republic: 'Syria',
  islamic_republic_of_iran: 'Iran',
  'iran_(islamic_republic_of)': 'Iran',
};

const stateName = (written) => STATES[written.toLowerCase()] ?? written.replaceAll('_', ' ');

/** Speeches, each as a document with the sentences of which it is made, where each begins, and the state that each criticises. */
export function speechesOf(records) {
  const speeches = new Map();
  for (const record of records) {
    const { speaker, speech, target, text, negEval, challenge, via } = record;
    if (!speeches.has(speech))
      speeches.set(speech, {
        document: { id: speech, text: '', speaker: stateName(speaker), metadata: {} },
        sentences: [],
      });
    const { document, sentences } = speeches.get(speech);
    const start = document.text.length;
    document.text += `${text} `;
    const isCriticism = negEval !== null || challenge !== null;
    sentences.push({
      start,
      end: document.text.length,
      target: target && stateName(target),
      isCriticism,
      isIndirect: via !== null,
    });
  }
  return [...speeches.values()];
}

/** Whether a speech is in the half that is learned from; the other half is only measured. */
export const isLearned = (speech) => partOf(speech.document.id, 2) === 0;

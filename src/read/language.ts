import type { Diagnostic } from '../base/errors.js';
import { once } from '../base/once.js';
import { BUNDLED, readKnowledgeFile } from '../knowledge/file.js';
import type { Document } from '../types/text.js';

/** Characters of one sample; three are taken from a long text, so that a preface in another language decides nothing. */
const SAMPLE = 1000;
/** Letters below which a text says too little: names and headlines look like any language. */
const FEWEST_LETTERS = 80;
const LETTERS = /\p{L}/gu;
/** Codes of letters, and the bit in which small ones differ from capitals. */
const A = 0x61;
const Z = 0x7a;
const LOWER = 0x20;
/** Letters of scripts that English is not written in: few are enough. */
const OTHER_SCRIPTS = /(?!\p{Script=Latin})\p{L}/gu;
const FEWEST_OTHER = 15;
const WORDS = /\p{L}+/gu;
/** Share of a sample's words that are frequent English ones, and the number of different ones, that make it English. */
const ENGLISH_SHARE = 0.08;
const ENGLISH_WORDS = 3;
/** How near English may come to the likeliest language before there is doubt. */
const NEAR = 0.75;

/**
 * The language of a text that is not English, as its ISO 639-1 code; undefined for English and wherever there is doubt.
 * Long texts are judged by three samples, and one of them in English is enough. `declared` is what the file says of
 * itself (`lang`, front matter). It is often wrong, so it counts only where the text bears it out.
 */
export async function foreignLanguage(text: string, declared?: string): Promise<string | undefined> {
  const samples = samplesOf(text);
  if (!samples.length || samples.some(isEnglish)) return undefined;
  // 2 MB of frequencies, for which most runs have no use
  const { eld } = await import('eld/small');
  const said = declared?.trim().slice(0, 2).toLowerCase();
  let foreign: string | undefined;
  for (const sample of samples) {
    const guess = eld.detect(sample);
    const scores: Readonly<Record<string, number>> = guess.getScores();
    const isSure = guess.isReliable() || guess.language === said;
    if (!isSure || guess.language === 'en' || (scores.en ?? 0) > NEAR * scores[guess.language]) return undefined;
    foreign ??= guess.language;
  }
  return foreign;
}

/** What is said of a document that is not in English; undefined where it is, or may be. */
export async function notEnglish(
  { text, metadata }: Pick<Document, 'text' | 'metadata'>,
  file: string,
  line: number | undefined,
): Promise<Diagnostic | undefined> {
  const language = await foreignLanguage(text, metadata.language ?? metadata.lang);
  if (language === undefined) return undefined;
  return {
    level: 'warning',
    code: 'not-english',
    message: `left out: it is in ${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language}`,
    file,
    line,
    hint: 'Only English is understood. --language any reads it all the same.',
  };
}

function samplesOf(text: string): string[] {
  const middle = Math.floor((text.length - SAMPLE) / 2);
  const starts = text.length > SAMPLE * 4 ? [SAMPLE / 2, middle, text.length - SAMPLE] : [0];
  return starts
    .map((start) => text.slice(start, start + SAMPLE))
    .filter((sample) => {
      if (hasPlainLetters(sample)) return true;
      const letters = sample.match(LETTERS)?.length ?? 0;
      return (
        letters >= FEWEST_LETTERS || (sample.match(OTHER_SCRIPTS)?.length ?? 0) > Math.max(FEWEST_OTHER, letters / 2)
      );
    });
}

/** Whether there are enough letters from a to z alone, as in almost every sample: nothing slower need be asked then. */
function hasPlainLetters(sample: string): boolean {
  let letters = 0;
  for (let i = 0; i < sample.length && letters < FEWEST_LETTERS; i++) {
    const letter = sample.charCodeAt(i) | LOWER;
    if (letter >= A && letter <= Z) letters++;
  }
  return letters === FEWEST_LETTERS;
}

function isEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(WORDS) ?? [];
  const english = words.filter((word) => englishWords().has(word));
  return english.length >= words.length * ENGLISH_SHARE && new Set(english).size >= ENGLISH_WORDS;
}

/** lexicons/text/english.yaml, read when the first text comes. */
const englishWords = once(
  (): ReadonlySet<string> =>
    new Set(readKnowledgeFile<{ words: string[] }>(`${BUNDLED}text/english.yaml`, 'english-words').file?.data.words),
);

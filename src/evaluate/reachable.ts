import type { Report } from '../base/errors.js';
import { compileEnglish } from '../english/english.js';
import { plural } from '../english/morphology.js';
import { plainArticle } from '../english/plain-article.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Lexicon, Term } from '../knowledge/lexicon.js';
import { parsePattern, type Step, spellOut } from '../knowledge/pattern/steps.js';
import type { Match } from '../score/match/match.js';
import { findMatches } from '../score/match/matches.js';
import { compileScorer } from '../score/scorer.js';
import { Sentence } from '../score/sentence/sentence.js';
import { Vocabulary } from '../segment/vocabulary.js';

/**
 * Reports entries that can never count: each is written out as it stands, cut into tokens and looked up again. Not found at all, our
 * tokens never meet it; found but always hidden, another entry shadows it.
 */
export function reportUnreachable(
  lexicon: Lexicon,
  { abbreviations, english, reader }: Pick<Knowledge, 'abbreviations' | 'english' | 'reader'>,
  report: Report,
): void {
  const scorer = compileScorer([lexicon], [], reader, new Vocabulary(), compileEnglish(english));
  lexicon.terms.forEach((term, index) => {
    if (term.role === 'deed') return; // found by verb and object, not in a row
    let hidden: string | undefined;
    let cut: string | undefined;
    for (const text of spelledOut(term)) {
      const { found, suppressed, words } = look(text);
      if (found.some((match) => match.term === index)) return;
      if (suppressed.some((match) => match.term === index))
        hidden ??= found.map((match) => scorer.terms[match.term].term).find((other) => other !== term.term) ?? '';
      else cut ??= words;
    }
    // exclusions are taken out of what counts, and twins are reported as such
    if (term.role === 'exclusion' || hidden === '') return;
    const problem = hidden
      ? {
          code: 'shadowed-term',
          message: `"${term.term}" is always hidden by "${hidden}"`,
          hint: 'The longest entry wins; leave one of them out.',
        }
      : {
          code: 'unmatchable-term',
          message: `"${term.term}" can never be found`,
          hint: `Write it as texts are cut here: ${cut}.`,
        };
    report(term.file.at(term.path, { level: 'warning', ...problem }));
  });

  function look(text: string): { found: Match[]; suppressed: Match[]; words: string } {
    const article = plainArticle(text, scorer, abbreviations);
    const sentence = new Sentence(article, scorer.operators);
    for (let token = 0; token < article.tokens.count; token++) sentence.push(token);
    const suppressed: Match[] = [];
    const words = Array.from({ length: sentence.count }, (_, p) => sentence.word(p)).join(' | ');
    return { found: findMatches(sentence, scorer, suppressed), suppressed, words };
  }
}

/** At most so many variants of an entry are tried. */
const VARIANTS = 40;

/** What stands for the open places of an entry: `*`, a gap, and the ending of its last word. */
interface Filling {
  star: string;
  gap: string;
  isPlural?: boolean;
}

/** The shortest text first. Another entry may hide that one alone: "rent" hides "rent*" in "rent", and not in "rents". */
const FILLINGS: readonly Filling[] = [
  { star: '', gap: '' },
  { star: 's', gap: '' },
  { star: 'ish', gap: '' },
  { star: '', gap: 'new' },
  { star: '', gap: '', isPlural: true },
];

/** Texts that an entry must be found in: its words in a row, with the open places filled, `?` as a letter. */
function spelledOut(term: Term): string[] {
  const variants = spellOut(parsePattern(term.pattern, term), VARIANTS);
  const texts = FILLINGS.filter(({ isPlural }) => !isPlural || !term.exact).flatMap((filling) =>
    variants.map((steps) => filled(steps, filling)),
  );
  return [...new Set(texts)];
}

function filled(steps: readonly Step[], { star, gap, isPlural }: Filling): string {
  const text = steps
    .map((step) => (step.kind === 'gap' ? gap : step.text.replaceAll('*', star).replaceAll('?', 'e')))
    .join(' ')
    .replace(/ (n?['\u2019])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return isPlural ? text.replace(/\p{L}+$/u, plural) : text;
}

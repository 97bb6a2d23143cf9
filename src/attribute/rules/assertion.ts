import { K } from '../../english/kinds.js';
import type { Frame } from '../../knowledge/load/cues.js';
import { type Span, TAG } from '../../types/text.js';
import type { Proposal } from '../candidates/proposal.js';
import { type Entries, entryOf } from '../candidates/site.js';
import type { View } from '../view.js';

const { ADV, DET, NOUN, VERB } = TAG;
/** Words that take the assertion from a cue are at most this many tokens before it: "did not even want to". */
const SCOPE = 6;

/** What decides whether a cue asserts: the entries of the cue files, and hashes of the lemmas that take the assertion from a cue. */
export interface Asserting {
  readonly entries: Entries;
  readonly unasserted: ReadonlySet<number>;
}

/** Whether the content is put forward as said: not a question, and no "not", "would", "if" or "refused to" before the cue. */
export function isAsserted(
  view: View,
  { i, start }: Pick<Proposal, 'i' | 'start'>,
  frame: Frame,
  { entries, unasserted }: Asserting,
): boolean {
  const { entry, lemma } = view;
  if (frame === 'question') return false;
  if (unasserted.has(lemma[i])) {
    if (entry[i] < 0) return false; // "sidestepped a call for talks"
    if (frame === 'infinitive' && isSaying(view, entries, start + 1)) return false; // "refused" + "to say whether"
  }
  return groupAsserts(view, i, unasserted) ?? !isConditional(view, i);
}

/** Whether a cue that reports speech begins at a token: "to say", "to condemn"; not "to respect" or "to defend", which are positions. */
function isSaying(view: View, entries: Entries, i: number): boolean {
  return entryOf(view, entries, i)?.groups.some(({ said }) => said) ?? false;
}

/** Whether a source in the sentence of token `i` is nobody: "nobody", "no minister", "neither side", "not everyone"; not "No 10". */
export function isNobody({ article, kind }: View, i: number, source: Span): boolean {
  const { sentence, start } = article.tokens;
  const { first, last } = article.sentences[sentence[i]];
  for (let k = first; k < last && start[k] <= source.start; k++) {
    if (start[k] !== source.start) continue;
    const { lower } = article.tokens;
    const word = article.vocabulary.text(lower[k]);
    const isName = k > first && /^\p{Lu}/u.test(article.document.text.slice(source.start)); // "the group No Labels"
    const isNumbered = /^\d/.test(article.vocabulary.text(lower[k + 1]));
    if (article.english.classes['nobody-word'].has(word)) return !isName && !isNumbered;
    return k > first && kind[k - 1] === K.not && article.english.classes['everybody-word'].has(word);
  }
  return false;
}

/** What the verb group decides, read backwards from the cue: false for "did not say", "would say", "refused to say", true for "will say". */
function groupAsserts(view: View, i: number, unasserted: ReadonlySet<number>): boolean | undefined {
  const { kind, lemma, reader } = view;
  for (let k = i - 1; k >= firstInScope(view, i); k--) {
    if (kind[k] === K.not || kind[k] === K.without) return false;
    if (kind[k] === K.modal) return reader.is(k, 'assertive-modal');
    if (unasserted.has(lemma[k])) return false;
    if (!isInVerbGroup(view, k)) return undefined;
  }
  return undefined;
}

const firstInScope = ({ article }: View, i: number): number =>
  Math.max(article.sentences[article.tokens.sentence[i]].first, i - SCOPE);

const GROUP_KINDS = new Set([K.be, K.have, K.do, K.to, K.also]);

function isInVerbGroup({ article, kind }: View, k: number): boolean {
  const { tag } = article.tokens;
  if (GROUP_KINDS.has(kind[k]) || tag[k] === ADV) return true;
  if ((tag[k] === VERB || tag[k] === NOUN) && kind[k + 1] === K.to) return true; // "sidestepped the chance to criticise"
  return tag[k] === DET && tag[k + 1] === NOUN && kind[k + 2] === K.to;
}

/** "if he says", "unless they say". */
function isConditional(view: View, i: number): boolean {
  const { kind, reader } = view;
  for (let k = i - 1; k >= firstInScope(view, i); k--) {
    if (kind[k] === K.whether || (kind[k] === K.because && reader.is(k, 'negative-conditional'))) return true;
    if (kind[k] === K.comma || kind[k] === K.close || kind[k] === K.that || reader.tag(k) === VERB) return false;
  }
  return false;
}

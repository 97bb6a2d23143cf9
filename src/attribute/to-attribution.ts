import { K } from '../english/kinds.js';
import { type Attribution, CUE_CLASSES, type CueClass, type Kind } from '../types/saying.js';
import { TAG } from '../types/text.js';
import { attributionOf } from './attribution.js';
import type { Attributor } from './attributor.js';
import { contentSpans, type Proposal } from './candidates/proposal.js';
import { entryOf } from './candidates/site.js';
import { isPatient } from './clauses/passive.js';
import { isAsserted, isNobody } from './rules/assertion.js';
import { frameOf, groupOf } from './rules/frames.js';
import { sourceOf } from './rules/sources.js';
import { withoutContrast, withoutPronoun } from './rules/voice.js';
import { isSaid } from './said.js';
import type { View } from './view.js';

const { ADV, VERB } = TAG;
/** A content with at least this share of its words in quotation marks is direct speech. */
const DIRECT = 0.95;
/** Auxiliaries begin at most this many tokens before their verb: "would not have been told". */
const AUXILIARIES = 4;

/** A proposal as spans of the text. */
export function toAttribution(view: View, { grammar, model, unasserted }: Attributor, proposal: Proposal): Attribution {
  const { article } = view;
  const asserting = { entries: grammar.entries, unasserted };
  const entry = entryOf(view, grammar.entries, proposal.i);
  const frame = frameOf(view, proposal);
  const group = entry && groupOf(entry, frame);
  const kind = kindOf(view, proposal);
  const cueClass = group?.class ?? CUE_CLASSES[0];
  const source = isPatient(view, proposal, cueClass) ? undefined : sourceOf(view, proposal);
  const isSomebody = !source || !isNobody(view, proposal.i, source);
  const said = isSaid(view, asserting, proposal, { kind, frame, entry, group, hasSource: source !== undefined });
  return attributionOf({
    kind,
    source,
    cue: view.reader.span(firstOfCue(view, proposal.i), proposal.end),
    content: withoutContrast(article, withoutPronoun(article, contentSpans(view, proposal))),
    cueClass,
    asserted:
      isSomebody &&
      (group?.asserted ?? true) &&
      isAsserted(view, proposal, isFreeRelative(view, proposal, cueClass) ? 'noun' : frame, asserting),
    said: isSomebody && said,
    rule: entry ? `${entry.part} "${entry.text}", ${frame}` : `learned cue, ${frame}`,
    confidence: Math.round(1000 / (1 + Math.exp(-(model.slope * proposal.score + model.offset)))) / 1000,
  });
}

/** Classes of cues that take things and no questions: what follows "condemned what" is what is condemned. */
const ABOUT_THINGS: ReadonlySet<CueClass> = new Set<CueClass>(['criticism', 'praise', 'denial', 'demand']);

/** "Condemned what she called an attack". */
const isFreeRelative = ({ reader }: View, { start }: Proposal, cueClass: CueClass): boolean =>
  ABOUT_THINGS.has(cueClass) && reader.lower(start) === 'what';

const AUXILIARY_KINDS = new Set([K.be, K.have, K.do, K.modal, K.not]);

/** The cue's first word, including auxiliaries: "has said", "was asked", "did not say". */
function firstOfCue({ article, kind }: View, i: number): number {
  const { sentence, tag } = article.tokens;
  let first = i;
  if (tag[i] !== VERB && kind[i - 1] !== K.modal && kind[i - 1] !== K.do) return first;
  for (let k = i - 1; k >= i - AUXILIARIES && k >= 0 && sentence[k] === sentence[i]; k--) {
    if (AUXILIARY_KINDS.has(kind[k])) first = k;
    else if (kind[k] !== K.also && tag[k] !== ADV) break;
  }
  return first;
}

/** direct: nearly all words quoted; mixed: some; else indirect. */
function kindOf({ article, word }: View, { start, last, holeFirst, holeLast }: Proposal): Kind {
  let words = 0;
  let quoted = 0;
  for (let i = start; i <= last; i++) {
    if (!word[i] || (i >= holeFirst && i < holeLast)) continue;
    words++;
    if (article.tokens.quotation[i] >= 0) quoted++;
  }
  if (quoted === 0) return 'indirect';
  return quoted >= DIRECT * words ? 'direct' : 'mixed';
}

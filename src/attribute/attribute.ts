import { type Article, type Attribution, CUE_CLASSES, type Kind, type Span, TAGS } from '../types.js';
import type { Attributor } from './attributor.js';
import { propose } from './cascade.js';
import { decode } from './decode.js';
import { contentSpans, type Proposal } from './proposal.js';
import { rescore } from './rescore.js';
import { type View, view } from './view.js';
import { K } from './words.js';

/** Who says what in an article: attributions in order of their contents. */
export function attribute(article: Article, attributor: Attributor): Attribution[] {
  const columns = view(article, attributor.words(article.vocabulary));
  const { model, grammar } = attributor;
  const proposals = propose(columns, grammar, model.parts);
  rescore(columns, grammar, model.parts.rank, proposals);
  return decode(proposals, model.threshold)
    .map((p) => toAttribution(columns, attributor, p))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => a.content[0].start - b.content[0].start || (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}

function toAttribution(columns: View, { grammar, model }: Attributor, p: Proposal): Attribution {
  const entry = columns.entry[p.i] >= 0 ? grammar.entries[columns.entry[p.i]] : undefined;
  const content = contentSpans(columns, p);
  return {
    kind: kindOf(columns, p),
    source: p.source < 0 ? undefined : sourceSpan(columns, p.source),
    cue: cueSpan(columns, p),
    content,
    cueClass: CUE_CLASSES[entry?.class ?? 0],
    asserted: entry?.groups[0].asserted ?? true,
    rule: entry ? `${entry.part}: ${entry.text}` : 'learned',
    confidence: Math.round(1000 / (1 + Math.exp(-(model.slope * p.score + model.offset)))) / 1000,
  };
}

function sourceSpan({ article, chunkFirst, chunkLast }: View, chunk: number): Span {
  return { start: article.tokens.start[chunkFirst[chunk]], end: article.tokens.end[chunkLast[chunk] - 1] };
}

/** The cue's words with the auxiliaries before: "has said", "was asked", "did not say". */
function cueSpan({ article, kind }: View, p: Proposal): Span {
  const { tokens } = article;
  let first = p.i;
  const verb = TAGS[tokens.tag[p.i]] === 'VERB';
  const isAuxiliary = (k: number): boolean =>
    kind[k] === K.be ||
    kind[k] === K.have ||
    kind[k] === K.do ||
    kind[k] === K.modal ||
    kind[k] === K.not ||
    kind[k] === K.also ||
    TAGS[tokens.tag[k]] === 'ADV';
  if (verb) {
    let k = p.i - 1;
    let reached = p.i;
    while (k >= 0 && tokens.sentence[k] === tokens.sentence[p.i] && k >= p.i - 4 && isAuxiliary(k)) {
      if (TAGS[tokens.tag[k]] !== 'ADV' && kind[k] !== K.also) reached = k;
      k--;
    }
    first = reached;
  }
  return { start: tokens.start[first], end: tokens.end[p.end - 1] };
}

const DIRECT = 0.95;

/** direct: nearly all words quoted; mixed: some; else indirect. */
function kindOf({ article, word }: View, p: Proposal): Kind {
  let words = 0;
  let quoted = 0;
  for (let i = p.start; i <= p.last; i++) {
    if (!word[i] || (i >= p.holeFirst && i < p.holeLast)) continue;
    words++;
    if (article.tokens.quotation[i] >= 0) quoted++;
  }
  return quoted === 0 ? 'indirect' : quoted >= DIRECT * words ? 'direct' : 'mixed';
}

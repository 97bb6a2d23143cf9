import type {
  PrintedHit,
  PrintedReasons,
  PrintedStance,
  PrintedStatement,
  PrintedTarget,
  Quoted,
} from '../../types/printed.js';
import type { Hit, Reasons, Stance, Statement } from '../../types/stance.js';
import type { Target } from '../../types/target.js';
import type { Document, Span } from '../../types/text.js';
import { probabilityOf } from '../probability.js';

/**
 * A statement as `stance statements --format ndjson` prints it: what is known of its document, spans with their text, contributions in
 * units of weight, log-odds and probabilities as fractions.
 */
export function flatStatement(
  statement: Statement,
  statements: readonly Statement[],
  { text, title, date, outlet, metadata }: Document,
): PrintedStatement {
  const { document, id, kind, speakers, source, cue, content, cueClass, asserted, said, within, rule, confidence } =
    statement;
  const quoted = ({ start, end }: Span): Quoted => ({ start, end, text: text.slice(start, end) });
  return {
    document,
    statement: id,
    ...{ date: date ?? null, outlet: outlet ?? null, title: title ?? null, metadata },
    kind,
    speakers: speakers.map((speaker) => ({ id: speaker.id, name: speaker.name, via: speaker.via })),
    source: source ? quoted(source) : null,
    cue: cue ? quoted(cue) : null,
    content: content.map(quoted),
    cueClass,
    asserted,
    said,
    ...(statement.override && { override: statement.override as 'corrected' }),
    ...(within !== undefined && { within: statements[within].id }),
    rule,
    confidence: Math.round(confidence * 1000) / 1000,
    hits: statement.hits.map(flatHit),
    stances: Object.fromEntries(
      Object.entries(statement.stances).map(([dimension, stance]) => [dimension, flatStance(stance, quoted)]),
    ),
    ...(statement.targets && { targets: statement.targets.map((target) => flatTarget(target, quoted)) }),
    ...(statement.self && { self: statement.self.map((target) => flatTarget(target, quoted)) }),
  };
}

function flatTarget(target: Target, quoted: (span: Span) => Quoted): PrintedTarget {
  const { id, name, via, value, relation, span, evidence, aspect, explicit, confidence } = target;
  return {
    actor: { id, name, via },
    ...{ value, relation, span: span && quoted(span) },
    evidence: evidence.map((one) => ({ ...quoted(one), kind: one.kind, term: one.term })),
    ...{ aspect: aspect && quoted(aspect), explicit, confidence: confidence / 1000 },
  };
}

function flatHit({ dimension, pole, term, start, end, weight, contribution, effects }: Hit): PrintedHit {
  return { dimension, pole, term, start, end, weight, contribution: contribution / 1000, effects };
}

function flatStance(stance: Stance, quoted: (span: Span) => Quoted): PrintedStance {
  const { value, mode, pro, anti, reasons } = stance;
  return {
    ...{ value, mode, p: probabilityOf(stance) / 1000, pro: pro / 1000, anti: anti / 1000 },
    ...(reasons && { reasons: flatReasons(reasons, quoted) }),
  };
}

function flatReasons({ side, sum, threshold, parts }: Reasons, quoted: (span: Span) => Quoted): PrintedReasons {
  return {
    side,
    sum: sum / 1000,
    threshold: threshold > 1000 ? null : threshold / 1000,
    parts: parts.map(({ kind, what, spans, weight, notes }) => ({
      ...{ kind, what, spans: spans.map(quoted), weight: weight / 1000, notes },
    })),
  };
}

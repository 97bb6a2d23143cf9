import { oneLine } from '../../base/plain.js';
import type { Span } from '../../types/text.js';
import { type Html, html } from '../html.js';
import { packedInto, packedList } from '../packed.js';
import type { Report, ShownDocument, ShownStatement } from '../report.js';
import { nameOf } from '../wording.js';
import { marked, marksOf } from './marked.js';

/** Texts beyond this many UTF-16 units together are left out: a page has to open at once. */
const ROOM = 2_500_000;

/** The articles, folded: statements underlined, hits marked, and dimmed what was passed over. */
export function articleList({ documents, articles }: Report): Html {
  if (articles === 'none') return html``;
  let room = ROOM;
  const wanted = documents.filter(({ statements }) => articles === 'all' || statements.length);
  const fitting = wanted.filter(({ document }) => {
    room -= document.text.length;
    return room >= 0;
  });
  const left = wanted.length - fitting.length;
  return html`<section id="articles" aria-labelledby="h-articles">
<h2 id="h-articles">Articles</h2>
<p>Words of a statement are underlined, with the speaker in the margin; words that an entry of a lexicon found are marked with the sign of the statement’s value. What was passed over as not the article’s prose is dimmed.${left ? ` ${left} articles are left out for want of room.` : ''}</p>
<div id="folded"></div>
${packedInto('#folded', html`${fitting.map(folded)}`)}${packedList(
  'texts',
  fitting.map((document) => articleBody(document).text),
)}</section>`;
}

/** An article as it is listed; its text is put in when it is opened. */
function folded({ number, document: { id, title, outlet, date } }: ShownDocument, place: number): Html {
  const facts = [title, outlet, date].filter(Boolean).map((fact) => oneLine(fact as string));
  return html`<details class="article" id="f${number}" data-text="${place}"><summary><b>${oneLine(id)}</b> <small>${facts.join(' · ')}</small></summary></details>
`;
}

/** What an article shows when it is opened. */
export function articleBody(document: ShownDocument): Html {
  const stretches = [
    ...document.blocks.map((span) => ({ span, reason: '' })),
    ...document.passed.map(({ reason, ...span }) => ({ span, reason })),
  ].sort((a, b) => a.span.start - b.span.start);
  let speaker = '';
  const paragraphs = stretches.map(({ span, reason }) => {
    if (reason) return passedOver(document.document.text, span, reason);
    const pieces = cut(span, document.statements);
    return html`<p>${pieces.map((piece) => {
      const who = piece.of ? speakers(piece.of) : '';
      const label = who && who !== speaker ? html`<b class="by">${who}</b>` : '';
      speaker = who || speaker;
      return html`${label}${words(piece, document)}`;
    })}</p>
`;
  });
  return html`${address(document)}${paragraphs}`;
}

const speakers = ({ statement }: ShownStatement): string => statement.speakers.map(nameOf).join(', ') || '?';

/** Where the document comes from, as a link where it is one that a browser may follow. */
function address({ document: { metadata } }: ShownDocument): Html | string {
  const url = Object.hasOwn(metadata, 'url') ? metadata.url : undefined;
  if (!url) return '';
  return /^https?:\/\/[^\s]+$/i.test(url)
    ? html`<p><a href="${url}" rel="noreferrer noopener">${url}</a></p>`
    : html`<p>${url}</p>`;
}

function passedOver(text: string, { start, end }: Span, reason: string): Html | string {
  const found = oneLine(text.slice(start, end));
  return found
    ? html`<p class="passed">${found} <small>(passed over: ${reason})</small></p>
`
    : '';
}

/** A stretch that belongs to one statement, the innermost, or to none; `begins` is where the statement does. */
interface Piece extends Span {
  readonly of?: ShownStatement;
  readonly begins: readonly ShownStatement[];
}

function cut(span: Span, statements: readonly ShownStatement[]): Piece[] {
  const here = statements.flatMap((shown) =>
    shown.statement.content
      .map((content, i) => ({
        shown,
        start: Math.max(content.start, span.start),
        end: Math.min(content.end, span.end),
        isFirst: i === 0 && content.start >= span.start,
      }))
      .filter(({ start, end }) => end > start),
  );
  const edges = [...new Set([span.start, ...here.flatMap(({ start, end }) => [start, end]), span.end])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, i): Piece => {
    const end = edges[i + 1];
    const around = here.filter((one) => one.start <= start && one.end >= end);
    const inner = around.reduce<(typeof here)[number] | undefined>(
      (best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
      undefined,
    );
    return {
      start,
      end,
      of: inner?.shown,
      begins: here.filter((one) => one.isFirst && one.start === start).map(({ shown }) => shown),
    };
  });
}

function words({ start, end, of, begins }: Piece, { document, statements }: ShownDocument): Html {
  const targets = begins.map(({ anchor }) => html`<a id="t${anchor}" class="to" href="#s${anchor}">${anchor}</a>`);
  const text = marked(document.text, { start, end }, marksIn(statements));
  return html`${targets}${of ? html`<span class="said">${text}</span>` : text}`;
}

const cache = new WeakMap<readonly ShownStatement[], ReturnType<typeof marksOf>>();

function marksIn(statements: readonly ShownStatement[]): ReturnType<typeof marksOf> {
  const known = cache.get(statements) ?? marksOf(statements.map(({ statement }) => statement));
  cache.set(statements, known);
  return known;
}

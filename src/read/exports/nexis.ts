import { toDay } from '../dates/dates.js';
import { labelled, labelOf } from './labels.js';
import { type Article, author, compact, partsUpTo, type Splitter, stretch, type TextLine, wordCount } from './text.js';

const END = /^(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento)$/i;
const BODY = /^(?:Body|Textkörper|Volltext|Corps|Cuerpo)$/;
/** What stands below the text. */
const BELOW =
  /^(?:Graphic|Classification|Notes?|Correction(?:-Date)?|Links?|Load-Date|Language|Publication-Type|Subject|Industry|Company|Person|Geographic|Update|Sprache|Klassifikation|Grafik|Date de chargement|Langue|Fecha de carga|Idioma)(?::|$)/;
const COPYRIGHT = /^(?:Copyright|©|\(c\))/i;
const HEADER = new Set(['section', 'length', 'byline', 'dateline', 'highlight', 'series', 'edition']);
/** Lines of the page, not of the article. */
const FURNITURE = /^(?:Page \d+ of \d+|Link to (?:Image|PDF|the original.*))$/i;

/**
 * Nexis Uni and Lexis Advance, in Word, HTML or text: title, outlet, date, copyright, labels, "Body", the text, "Load-Date:",
 * "End of Document". The cover page before the first article lists all titles and is no article.
 */
export const splitNexis: Splitter = (lines) => {
  const parts = partsUpTo(lines, ({ text }) => END.test(text)).filter((part) =>
    part.some(({ text }) => BODY.test(text)),
  );
  return parts.length ? parts.map(articleOf) : undefined;
};

function articleOf(part: readonly TextLine[]): Article {
  const body = part.findIndex(({ text }) => BODY.test(text));
  const header = part.slice(0, body).filter(({ text }) => !FURNITURE.test(text));
  const rest = part.slice(body + 1, -1).filter(({ text }) => !FURNITURE.test(text));
  const below = rest.findIndex(({ text }) => BELOW.test(text));
  const labels = labelled(header, HEADER);
  const date = header.findLastIndex(({ text }) => toDay(text) !== undefined);
  const title = date >= 2 ? titleAbove(header, date - 2) : { from: Math.max(date - 1, 0), text: header[0]?.text };
  return {
    record: compact({
      title: title.text,
      date: header[date]?.text,
      outlet: date >= 1 ? header[date - 1].text : undefined,
      author: author(labels.get('byline')),
      section: labels.get('section'),
      length: wordCount(labels.get('length')),
      edition: editionAmong(header.slice(date + 1)),
      dateline: labels.get('dateline'),
      highlight: labels.get('highlight'),
    }),
    ...stretch(below < 0 ? rest : rest.slice(0, below)),
    line: (header[title.from] ?? part[0]).number,
  };
}

/** A title that was wrapped goes on above, up to a blank line. */
function titleAbove(header: readonly TextLine[], last: number): { from: number; text: string } {
  let from = last;
  while (from > 0 && !header[from].apart) from--;
  return {
    from,
    text: header
      .slice(from, last + 1)
      .map(({ text }) => text)
      .join(' '),
  };
}

/** What stands between date and copyright or labels. */
function editionAmong(lines: readonly TextLine[]): string | undefined {
  const end = lines.findIndex((line) => COPYRIGHT.test(line.text) || labelOf(line) !== undefined);
  return lines
    .slice(0, Math.max(end, 0))
    .map(({ text }) => text)
    .join(' ');
}

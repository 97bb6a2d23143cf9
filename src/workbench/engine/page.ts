import { once } from '../../base/once.js';
import { getOrInsert } from '../../base/order.js';
import { renderCsv } from '../../render/data/csv.js';
import { keyOf } from '../../report/keys.js';
import type { Report, ShownDocument, ShownStatement } from '../../report/report.js';
import { placeOf } from '../../table/repeats.js';
import type { Statement } from '../../types/stance.js';
import type { OpenDocument } from './open.js';
import type { Workbench } from './workbench.js';

/** What the page shows with the lexicons as they are now: the report that `stance report` would make with them. */
export class Page {
  /** By statement, the groups that count it, as the page numbers them: edits change what a group comes to, and not what it counts. */
  private readonly countedBy = new Map<string, number[]>();
  /** By document, its number in the page; documents without a statement that counts have none. */
  private readonly numbers = new Map<OpenDocument, number>();

  constructor(private readonly workbench: Workbench) {
    const groups = workbench.counts.groups(true);
    for (const [i, { places }] of groups.entries())
      for (const place of places) getOrInsert(this.countedBy, place, () => []).push(i);
    for (const document of workbench.documents)
      if (document.counted.length) this.numbers.set(document, this.numbers.size + 1);
    this.order = groups.map(keyOf);
  }

  /** Groups as the page numbers them. */
  readonly order: readonly string[];

  /** All that the page is made of; what takes time is worked out when it is first asked for. */
  report(): Report {
    const { counts, data, lexicons } = this.workbench;
    const groups = counts.groups();
    const rows = groups.flatMap((group) => group.rows);
    const touched = new Set(rows.map(({ dimension }) => dimension));
    const { by, formula } = counts.options;
    const csv = once(() => renderCsv(rows, by, false));
    const summary = once(() => counts.summary());
    const documents = once(() => [...this.numbers.keys()].map((document) => this.shown(document)));
    return {
      ...data.report,
      ...{ by, formula, groups },
      dimensions: lexicons.filter(({ dimension }) => touched.has(dimension)),
      left: 0,
      get csv() {
        return csv();
      },
      get documents() {
        return documents();
      },
      get summary() {
        return summary();
      },
    };
  }

  /** A document of the page with its statements as they are now. */
  shown(open: OpenDocument): ShownDocument {
    const { id, article, counted, packed } = open;
    const number = this.numbers.get(open)!;
    const scored = this.workbench.rescorer.scored[this.workbench.documents.indexOf(open)];
    const statements: ShownStatement[] = [];
    const document: ShownDocument = { ...article, number, statements };
    for (const [index, place] of counted.entries()) {
      const { linked, override } = packed[place];
      const unscored = open.statements[place];
      const statement: Statement = {
        ...unscored,
        ...scored[place],
        speakers: linked ?? unscored.speakers,
        override,
      };
      const groups = this.countedBy.get(placeOf(id, index)) ?? [];
      statements.push({ anchor: `${number}.${place + 1}`, statement, document, groups });
    }
    return document;
  }

  /** The same statement with what decided. */
  withReasons(shown: ShownStatement): ShownStatement {
    const { documents, rescorer } = this.workbench;
    const { document, id } = shown.statement;
    const at = documents.findIndex((one) => one.id === document);
    const place = Number(id.slice(id.lastIndexOf('#') + 1)) - 1;
    return { ...shown, statement: { ...shown.statement, ...rescorer.withReasons(at, place) } };
  }
}

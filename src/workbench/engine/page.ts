import { once } from '../../base/once.js';
import { renderCsv } from '../../render/data/csv.js';
import type { Report, ShownDocument, ShownStatement } from '../../report/report.js';
import type { Statement } from '../../types/stance.js';
import { type Changed, PageGroups } from './groups.js';
import type { OpenDocument } from './open.js';
import type { Workbench } from './workbench.js';

/** What the page shows with the lexicons as they are now: the report that `stance report` would make with them. */
export class Page {
  private readonly groups: PageGroups;
  /** By document, its number in the page; documents without a statement that counts have none. */
  private readonly numbers = new Map<OpenDocument, number>();
  private readonly places: ReadonlyMap<OpenDocument, number>;

  constructor(private readonly workbench: Workbench) {
    const { counts, documents } = workbench;
    workbench.takeChanged();
    this.groups = new PageGroups(counts);
    this.places = new Map(documents.map((document, place) => [document, place]));
    for (const document of documents) if (document.counted.length) this.numbers.set(document, this.numbers.size + 1);
  }

  /** The page after the edits since this was last called, with the groups that were counted again. */
  follow(): { readonly report: Report; readonly changed: readonly Changed[] } {
    const changed = this.groups.follow(this.workbench.takeChanged());
    return { report: this.asItIs(), changed };
  }

  /** All that the page is made of. */
  report(): Report {
    return this.follow().report;
  }

  /** The number of a document in the page; undefined where no statement of it counts. */
  numberOf(open: OpenDocument): number | undefined {
    return this.numbers.get(open);
  }

  /** What takes time is worked out when it is first asked for. */
  private asItIs(): Report {
    const { counts, data, lexicons } = this.workbench;
    const groups = this.groups.all;
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
    const scored = this.workbench.rescorer.scored[this.places.get(open)!];
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
      const groups = this.groups.counting(id, index);
      statements.push({ anchor: `${number}.${place + 1}`, statement, document, groups, pairs: [] });
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

import { renderCsv } from '../../render/data/csv.js';
import { chooseStatements } from '../../report/choose.js';
import { keyOf } from '../../report/keys.js';
import type { Report, ShownStatement } from '../../report/report.js';
import type { Group } from '../../table/rows.js';
import type { Statement } from '../../types/stance.js';
import type { Workbench } from './workbench.js';

/** What the page shows with the lexicons as they are now: the report that `stance report` would make with them. */
export class Page {
  /** The groups as the page numbers them. */
  private readonly numbered: readonly string[];

  constructor(private readonly workbench: Workbench) {
    this.numbered = workbench.counts.groups().map(keyOf);
  }

  report(): Report {
    const { counts, data, lexicons } = this.workbench;
    const groups = counts.groups();
    const touched = new Set(groups.flatMap(({ rows }) => rows.map(({ dimension }) => dimension)));
    const { by, formula } = counts.options;
    const { documents } = chooseStatements(this.documents(), this.inOrder(groups), Number.POSITIVE_INFINITY);
    return {
      ...data.report,
      ...{ by, formula, groups, documents },
      dimensions: lexicons.filter(({ dimension }) => touched.has(dimension)),
      summary: counts.summary(),
      left: 0,
      csv: renderCsv(
        groups.flatMap(({ rows }) => rows),
        by,
        false,
      ),
    };
  }

  /** The same statement with what decided. */
  withReasons(shown: ShownStatement): ShownStatement {
    const { documents, rescorer } = this.workbench;
    const { document, id } = shown.statement;
    const at = documents.findIndex((one) => one.id === document);
    const place = Number(id.slice(id.lastIndexOf('#') + 1)) - 1;
    return { ...shown, statement: { ...shown.statement, ...rescorer.withReasons(at, place) } };
  }

  private documents() {
    const { documents, rescorer } = this.workbench;
    return documents.flatMap(({ article, counted, statements, packed }, document) => {
      if (!counted.length) return [];
      const shown = counted.map((place): Statement => {
        const { linked, override } = packed[place];
        const statement = statements[place];
        return {
          ...statement,
          ...rescorer.scored[document][place],
          speakers: linked ?? statement.speakers,
          override,
        };
      });
      return [{ cleaned: article, statements: shown }];
    });
  }

  private inOrder(groups: readonly Group[]): Group[] {
    const byKey = new Map(groups.map((group) => [keyOf(group), group]));
    return this.numbered.map((key) => byKey.get(key)!);
  }
}

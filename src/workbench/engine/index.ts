/** What a page's script has of the program: everything that works the figures out and writes HTML, and nothing that needs Node or a document. */

import type { Report, ReportDimension, ShownDocument, ShownStatement } from '../../report/report.js';
import { articleBody } from '../../report/sections/articles.js';
import { findings } from '../../report/sections/findings.js';
import { head } from '../../report/sections/head.js';
import { groupRow, heatTable, tableShape } from '../../report/sections/heat.js';
import { scorePlots } from '../../report/sections/plots.js';
import { statementItem } from '../../report/sections/statement.js';
import type { Group } from '../../table/rows.js';
import type { WorkbenchData } from '../data.js';
import { Page } from './page.js';
import { Workbench } from './workbench.js';

export { keyOf } from '../../report/keys.js';
export { PLACES } from './added.js';

/** The workbench of a page, from the JSON that stands in it. */
export function open(json: string): Workbench {
  return new Workbench(JSON.parse(json) as WorkbenchData);
}

/** The page of a workbench that is prepared. */
export const pageOf = (workbench: Workbench): Page => new Page(workbench);

/** A report with some parts instead of its own; what it works out when asked is not asked for. */
const but = (report: Report, parts: Partial<Report>): Report =>
  Object.create(report, Object.getOwnPropertyDescriptors(parts)) as Report;

/** Parts of the page as HTML in which all text is escaped. */
export const parts = {
  head: (report: Report): string => head(report).text,
  findings: (report: Report): string => findings(report).text,
  table: (report: Report): string => heatTable(report).text,
  shape: tableShape,
  row: (group: Group, report: Report): string => groupRow(group, report).text,
  plots: (report: Report, dimensions: readonly ReportDimension[]): string =>
    scorePlots(but(report, { dimensions })).text,
  statement: (shown: ShownStatement, report: Report): string => statementItem(shown, report).text,
  article: (document: ShownDocument): string => articleBody(document).text,
};

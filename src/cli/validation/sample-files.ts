import type { KeyUnit, SampleKey } from '../../validate/sample/key.js';
import type { CodebookLexicon } from '../../validate/sheets/codebook.js';
import { formScript, formStyle } from '../form-assets.js';

export const SHEET_FORMATS = ['csv', 'xlsx', 'html'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const KEY_FILE = 'key.json';
/** Of the key, the codebook and the sheets. */
export const SAMPLE_ENDINGS: ReadonlySet<string> = new Set(['.json', '.md', ...SHEET_FORMATS.map((one) => `.${one}`)]);

/** The files of a sample: its key, the codebook, and a sheet of these units for each coder in each format. */
export async function sampleFiles(
  key: SampleKey,
  units: readonly KeyUnit[],
  lexicons: readonly CodebookLexicon[],
  formats: readonly SheetFormat[],
  suffix: string,
): Promise<Map<string, string | Uint8Array>> {
  const { renderKey } = await import('../../validate/sample/key.js');
  const { codebookHtml, codebookMarkdown } = await import('../../validate/sheets/codebook.js');
  const isSentence = key.options.unit === 'sentence';
  const markdown = codebookMarkdown(lexicons, isSentence);
  const files = new Map<string, string | Uint8Array>([
    [KEY_FILE, renderKey(key)],
    ['codebook.md', markdown],
    ['codebook.html', codebookHtml(markdown, formStyle())],
  ]);
  for (const coder of key.coders)
    for (const format of formats) {
      const made = await sheetFile(key, units, coder, format, { lexicons, suffix });
      files.set(`sheet-${coder}${suffix}.${format}`, made);
    }
  return files;
}

async function sheetFile(
  key: SampleKey,
  units: readonly KeyUnit[],
  coder: string,
  format: SheetFormat,
  { lexicons, suffix }: { lexicons: readonly CodebookLexicon[]; suffix: string },
): Promise<string | Uint8Array> {
  const { sheetOf } = await import('../../validate/sheets/columns.js');
  const sheet = sheetOf(key, units, coder);
  if (format === 'csv') return (await import('../../validate/sheets/csv.js')).sheetCsv(sheet);
  if (format === 'xlsx') return (await import('../../validate/sheets/xlsx.js')).sheetXlsx(sheet);
  const { formHtml } = await import('../../validate/sheets/form.js');
  const content = {
    ...{ sheet, lexicons, sample: `${key.id}${suffix}`, file: `sheet-${coder}${suffix}.csv` },
    isSentence: key.options.unit === 'sentence',
  };
  return formHtml(content, { script: formScript(), style: formStyle() });
}

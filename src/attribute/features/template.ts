/** A feature template: its number, which trained weights depend on, and the one to four columns whose values it combines. */
export type Template<Column extends string> = readonly [id: number, ...columns: Column[]];

/** Templates with the condition under which they apply; none means always. */
export interface TemplateGroup<Column extends string> {
  /** The column that must not be zero. */
  when?: Column;
  /** The column that must be zero. */
  unless?: Column;
  /** A column of bits, and the column that takes the number of each bit set: the templates apply once for each. */
  eachBit?: readonly [set: Column, bit: Column];
  templates: readonly Template<Column>[];
}

import { isMap, isScalar, isSeq, type Node, Scalar, YAMLSeq } from 'yaml';

/** A list of entries that is written anew: one entry a line, under the headings that they had. */
export class EntryList {
  readonly sequence = new YAMLSeq<Node>();
  private heading: string | null | undefined;

  /** Begins with the entries that a file has already. */
  constructor(existing?: unknown) {
    this.append(existing);
  }

  get length(): number {
    return this.sequence.items.length;
  }

  /** All entries of another list, with their headings. */
  append(other: unknown): void {
    if (!isSeq(other)) return;
    let heading = other.commentBefore;
    for (const item of other.items as Node[]) {
      heading = item.commentBefore ?? heading;
      this.push(item, heading);
    }
    if (other.comment) this.sequence.comment = other.comment;
  }

  /** An entry under a heading, which is written before the first of its entries alone. */
  push(item: Node, heading: string | null | undefined): void {
    const entry = onOneLine(item);
    const isNew = heading !== this.heading;
    entry.commentBefore = isNew ? heading : undefined;
    entry.spaceBefore = isNew && this.length > 0 && !heading;
    this.heading = heading;
    this.sequence.items.push(entry);
  }
}

/** An entry as it fits on one line; one with no option but its term is the term. */
export function onOneLine(item: Node): Node {
  if (!isMap(item)) return item;
  const [first] = item.items;
  if (item.items.length === 1 && isScalar(first.value) && isScalar(first.key) && first.key.value === 'term') {
    first.value.comment ??= item.comment;
    return first.value;
  }
  item.flow = true;
  for (const { key, value } of item.items) {
    if (isScalar(key)) key.spaceBefore = false;
    if (isScalar(value) && typeof value.value === 'string' && /[?:\n]/.test(value.value))
      value.type = Scalar.QUOTE_DOUBLE;
  }
  return item;
}

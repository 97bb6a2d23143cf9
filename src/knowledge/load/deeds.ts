/** A deed as a file has it: the verbs of a right or a wrong act, and what it is done to. */
export interface RawDeed {
  wrong?: string;
  right?: string;
  to?: string;
  weight?: number;
  note?: string;
}

/** A deed on one line, as people read it: "invade | annex: <neighbour> | <land>", or its verbs alone. */
export function deedName({ wrong, right, to }: RawDeed): string {
  const verbs = alternatives(wrong ?? right ?? '').join(' | ');
  return to === undefined ? verbs : `${verbs}: ${alternatives(to).join(' | ')}`;
}

/** The verbs and the objects of a deed, from its name. */
export function sidesOf(name: string): { verbs: string[]; objects: string[] } {
  const [verbs, objects] = name.split(': ');
  return { verbs: alternatives(verbs), objects: objects === undefined ? [] : alternatives(objects) };
}

/** Cuts at the bars that stand within no brackets; blank alternatives fall away. */
function alternatives(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === '|' && depth <= 0) found.push('');
    else found[found.length - 1] += sign === '\\' ? sign + (text[++at] ?? '') : sign;
  }
  return found.map((one) => one.trim().replace(/\s+/g, ' ')).filter(Boolean);
}

/** Signs that stand in few lines, one bit each; to patterns, dashes of all kinds are one sign, and so are quotation marks and apostrophes. */
const BITS = "-'()/|:,.[]#@&*+?!%;=_<>~{}$";
const QUOTES = '"\u2018\u2019\u201c\u201d\u201e';
const LAST = 0x2020;
const bits = new Int32Array(LAST);
for (const [bit, sign] of [...BITS].entries()) bits[sign.charCodeAt(0)] = 1 << bit;
bits.fill(bits['-'.charCodeAt(0)], 0x2010, 0x2016);
for (const quote of QUOTES) bits[quote.charCodeAt(0)] = bits["'".charCodeAt(0)];

/** The bit of a sign, by its UTF-16 unit; 0 for what has none. */
export const signBit = (unit: number): number => (unit < LAST ? bits[unit] : 0);

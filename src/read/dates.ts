const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Year, month and day as numbers, however the pattern's groups are named; a month may be a word. */
const PATTERNS: readonly RegExp[] = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:$|[T\s])/,
  /^(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})(?:$|\s)/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:$|T)/,
  /^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?:$|\s)/, // with full stops, the day comes first
  /^(?:[a-z]+,?\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-](?<m>[a-z]{3,9})\.?,?[\s-](?<y>\d{4})(?:$|[\s,])/i,
  /^(?:[a-z]+,?\s+)?(?<m>[a-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?:$|[\s,])/i,
  /^[a-z]{3}\s(?<m>[a-z]{3})\s+(?<d>\d{1,2})\s[\d:]{8}\s(?:\S+\s)?(?<y>\d{4})$/i, // as JavaScript's and Twitter's dates
];
/** `5/7/2021`: a day only where one of the two cannot be a month, or both are the same. */
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:$|\s)/;

/** The calendar day that a date names as ISO 8601, as written, in whatever time zone; undefined where it is unclear. */
export function toDay(written: string): string | undefined {
  const date = written.trim();
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(date)?.groups;
    if (groups) return iso(Number(groups.y), monthOf(groups.m), Number(groups.d));
  }
  const slashed = SLASHED.exec(date);
  if (!slashed) return undefined;
  const [a, b, year] = slashed.slice(1).map(Number);
  if (a > 12 || a === b) return iso(year, b, a);
  return b > 12 ? iso(year, a, b) : undefined;
}

function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const word = written.toLowerCase();
  const month = MONTHS.indexOf(word.slice(0, 3));
  return month + 1;
}

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

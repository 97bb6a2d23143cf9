/** As programs write them into fields: `\"Yes,\" she said. It\'s`. */
const QUOTE = /\\(?=["'“”‘’])/g;
/** `\n` written out, where a paragraph could end. */
const LINE_END = /(?<=[\s.!?:;,"”’)\]n]|^)(?:\\r)?\\n(?=[\s\\"“‘'([]|\p{Lu}|$)/gu;
/** A single one may stand for itself, unless it stands between two sentences. */
const FEW = 2;
const BETWEEN_SENTENCES = /[.!?]["”’)]?(?:\\r)?\\n(?=["“‘']?\p{Lu}\p{L})/u;

/** Text without the backslashes of a programming language before its quotation marks, and with real line ends for `\n`; `count` of them. */
export function unescapeQuotes(text: string): { text: string; count: number } {
  let count = 0;
  const quoted = text.replace(QUOTE, () => {
    count++;
    return '';
  });
  const ends = quoted.match(LINE_END)?.length ?? 0;
  if (ends < FEW && !(ends && BETWEEN_SENTENCES.test(quoted))) return { text: quoted, count };
  return { text: quoted.replace(LINE_END, '\n'), count: count + ends };
}

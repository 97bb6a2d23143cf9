import { words } from '../../base/lists.js';
import { decoderNamed } from '../decode.js';

/** Turns bytes into text. */
export type Decoder = NonNullable<ReturnType<typeof decoderNamed>>;

/** Control words of RTF that stand for text. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** Words that end a paragraph. */
export const ENDS: ReadonlySet<string> = new Set([
  'par',
  'sect',
  'page',
  'column',
  'cell',
  'nestcell',
  'row',
  'nestrow',
]);

/** Groups that hold no text of the document. */
export const LEFT_OUT: ReadonlySet<string> = words(
  'annotation atnauthor atndate atnid atnicn colortbl datastore datafield docvar fldinst filetbl footer footerf footerl footerr ftncn ftnsep ftnsepc header headerf headerl headerr listtable listoverridetable listtext mmathPr nonshapepict objdata object operator pict pntext pnseclvl revtbl rsidtbl shprslt sn stylesheet sv tc template themedata userprops wgrffmtfilter xe xmlnstbl',
);

/** Groups that are marked as ones to leave out where they are not known (`\*`), and hold text all the same. */
export const KNOWN: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'footnote', 'fldrslt', 'bkmkstart', 'ud']);

/** Code pages of fonts, by `\fcharset`, and names that TextDecoder knows for code pages that are not `windows-…`. */
export const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const ENCODINGS: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** A decoder for a code page; Windows-1252 where it is unknown. */
export const decoderOf = (page: number): Decoder =>
  decoderNamed(ENCODINGS[page] ?? `windows-${page}`) ?? (decoderNamed('windows-1252') as Decoder);

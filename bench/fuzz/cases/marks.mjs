// The marks of each format, from which files are made that its parser may not like.

const list = (text) => text.split(' ').map((mark) => mark.replaceAll('␣', ' ').replaceAll('↵', '\n'));

const TABLE = [...list(', ; | " "" """ ↵ ," ", "↵ ↵" text id ,,,, 1,2 =1+1 #'), '\t', '\r', '\r\n', '\0'];
const JSON_MARKS = [
  ...list(
    '{ } [ ] " , : \\ \\u0000 \\ud800 null true 1e999 {"text":"a"} {"text": [[ {"a":{ ↵ [{"text":"x"}, "text":"a", -',
  ),
  '"__proto__":',
  '\u2028',
];
const MARKDOWN = [
  ...list(
    '#␣ -␣ +␣ 1.␣ >␣ * _ ** ` ```↵ ~~~↵ [ ] ]( ](x) ![ < <a <!-- --> <? <![CDATA[ <div>↵ &amp; &#x0; \\ ---↵ ===↵ =␣',
  ),
  ...list('↵ ↵↵ ␣␣␣␣ | [a]:␣x↵ ---↵a:␣b↵---↵ ---↵a:␣*x↵ -␣&a␣[*a]↵ ?␣ {a:␣ !!x␣ <http:// a@b ␣␣↵ [^1]'),
  '\t',
  '\0',
];
const HTML = [
  ...list(
    '<a> </a> <b> <i> <div> </div> <p> </p> <table> <tr> <td> <br> <ul><li> <script> </script> <style> <!-- --> <![CDATA[',
  ),
  ...list(
    '<? <! < & &# &#xffffffff; &nbsp <svg> <math> <template> <noscript> <form> <select> <option> <title> <textarea>',
  ),
  ...list(
    '<plaintext> <iframe> <img␣src=x␣onerror=y> <a␣href=" " \' <meta␣name="date"␣content="x"> <body <html <h1> <font>',
  ),
  ...list('<base␣href="::"> <p␣class="byline␣author"> <time␣datetime=x> <article> <span> </b> </span>'),
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":[{}]}</script>',
  '\0',
];
const WORD = list(
  '<w:p> </w:p> <w:r><w:t> </w:t></w:r> <w:tbl><w:tr><w:tc> <w:del> <w:tab/> &amp; &lol; <![CDATA[ ]]> < " <!-- </w:body> <mc:AlternateContent><mc:Fallback> <!DOCTYPE␣x␣[<!ENTITY␣a␣"b">]> <w:t␣xml:space=',
);
/** With the labels of exports that hold many articles. */
const PLAIN = [
  ...list(
    '↵ " “ ” .␣ ( [ 1␣of␣2␣DOCUMENTS↵ End␣of␣Document↵ Body↵ Title:␣x↵ Document␣FCTV0000␣↵ HD␣x↵ LP␣y↵ TD↵ AN␣z↵ Page␣2↵',
  ),
  ...list(
    'May␣4,␣2021↵ _____↵ LOAD-DATE:␣x↵ Copyright␣2021␣x↵ LENGTH:␣100␣words↵ To␣the␣Editor:↵ Full␣text:␣ Publication␣date:␣',
  ),
  ...['\r', '\0', '\ufeff', '\ud800', '\u2028', '\t', 'Ã©', '&amp;', '-\n', 'â€œ', '\\n'],
];

const MARKS = { csv: TABLE, json: JSON_MARKS, md: MARKDOWN, html: HTML, docx: WORD, txt: PLAIN };
const SAME = { markdown: 'md', htm: 'html', tsv: 'csv', jsonl: 'json', ndjson: 'json' };

export const FORMATS = [...Object.keys(MARKS), ...Object.keys(SAME)];
/** The parser that reads files of a format. */
export const parserOf = (format) => SAME[format] ?? format;
export const marksOf = (format) => MARKS[parserOf(format)];

import type { ErrorCode } from 'yaml';

/** What is wrong where the library finds a problem; its own messages are for those who know how YAML is parsed. */
const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias (*name) stands with a tag or an anchor',
  BAD_ALIAS: 'an alias (*name) has a name that cannot be one; put text that begins with * in quotation marks',
  BAD_COLLECTION_TYPE: 'a tag (!…) does not fit what follows it',
  BAD_DIRECTIVE: 'a line that begins with % is no directive; put such text in quotation marks',
  BAD_DQ_ESCAPE: 'a backslash in double quotation marks stands before a character that it does not go with',
  BAD_INDENT: 'the indentation does not fit the lines above, or a bracket or quotation mark there is not closed',
  BAD_PROP_ORDER: 'a tag or an anchor stands in the wrong place',
  BAD_SCALAR_START: 'text cannot begin with this character; put it in quotation marks',
  BLOCK_AS_IMPLICIT_KEY:
    'a key and a colon stand inside the value of another key on the same line; put text with a colon in quotation marks',
  BLOCK_IN_FLOW: 'a list or a map in lines stands inside brackets; put text with a colon in quotation marks',
  DUPLICATE_KEY: 'a key stands twice',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'a key is longer than 1,024 characters',
  MISSING_CHAR: 'a bracket, quotation mark, colon, comma or blank is missing here',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines: a colon is missing, or a quotation mark is not closed',
  MULTIPLE_ANCHORS: 'a value has two anchors (&name)',
  MULTIPLE_DOCS: 'several documents stand in the file, with --- between them; make a file of each',
  MULTIPLE_TAGS: 'a value has two tags (!…)',
  NON_STRING_KEY: 'a key must be text',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
  TAB_AS_INDENT: 'a tab is used for indentation; YAML takes only blanks',
  TAG_RESOLVE_FAILED: 'a tag (!…) is not known; put text that begins with ! in quotation marks',
  UNEXPECTED_TOKEN: 'this cannot stand here',
};

/** What a problem of the library means. */
export const yamlMessage = (code: ErrorCode): string => MESSAGES[code] ?? MESSAGES.IMPOSSIBLE;

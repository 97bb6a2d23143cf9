/** A file to read, or standard input. */
export interface InputFile {
  /** To open; `-` is standard input. */
  path: string;
  /** As diagnostics name it: the way the user would write it. */
  shown: string;
  /** The id of its document, or the first part of its records' ids. */
  name: string;
  /** Lower-case extension with its dot, without `.gz`; empty for standard input, whose format is sniffed. */
  extension: string;
  /** Whether it is a pipe, which can be read once and from the beginning only. */
  isPipe?: boolean;
  /** Its bytes, where it stands in an archive; `path` then leads nowhere. */
  content?: Uint8Array;
  /** Of a file in an archive: the contents of the files beside it and one folder above it whose names the pattern matches. */
  neighbours?: (wanted: RegExp) => Promise<Uint8Array[]>;
}

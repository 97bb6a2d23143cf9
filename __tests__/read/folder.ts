import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { type ReadOptions, readDocuments } from '../../src/read/read.js';
import type { Document } from '../../src/types/text.js';

export interface Reading {
  cwd: string;
  documents: Document[];
  diagnostics: Diagnostic[];
  ids: string[];
  codes: string[];
}

let root: string;
let folders = 0;
/** Call once in a test file: makes and removes the folder that `read` writes to. */
export function useFolder(): void {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'stance-read-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));
}

/** Writes files into a folder of their own and reads inputs from there. */
export function read(
  files: Record<string, string | Uint8Array>,
  inputs: string[] = ['.'],
  options: ReadOptions = {},
): Promise<Reading> {
  const cwd = join(root, String(folders++));
  mkdirSync(cwd);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return readIn(cwd, inputs, options);
}

export async function readIn(cwd: string, inputs: string[], options: ReadOptions = {}): Promise<Reading> {
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const document of readDocuments(inputs, { cwd, ...options }, (d) => diagnostics.push(d))) {
    documents.push(document);
  }
  return {
    cwd,
    documents,
    diagnostics,
    ids: documents.map(({ id }) => id),
    codes: diagnostics.map(({ code }) => code),
  };
}

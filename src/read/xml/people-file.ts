import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compare } from '../../base/order.js';
import type { Failure, Guard } from '../guard/guard.js';
import type { InputFile } from '../input-file.js';
import { addPerson, type People } from './people.js';
import { xmlText } from './source.js';
import { eachElement } from './tree.js';

const LIST = /listPerson\.xml$/i;

/**
 * The persons in the files `…listPerson.xml` beside a file or one folder above it, where ParlaMint keeps them; none
 * where there is no such file, or it cannot be read.
 */
export async function peopleBeside(file: InputFile, guard: Guard, failure: Failure): Promise<People> {
  const people: People = new Map();
  for (const bytes of await listsBeside(file, guard.limits.document)) {
    const xml = await xmlText(Buffer.from(bytes), guard);
    try {
      eachElement(
        xml,
        guard,
        failure,
        (element) => element === 'person',
        (node) => addPerson(node, people),
      );
    } catch {
      // speakers are then called by their ids; the list itself is reported where it is an input
    }
  }
  return people;
}

async function listsBeside({ content, neighbours, path }: InputFile, largest: number): Promise<Uint8Array[]> {
  if (neighbours) return neighbours(LIST);
  if (path === '-' || content) return [];
  const folder = dirname(path);
  const found: Uint8Array[] = [];
  for (const place of [dirname(folder), folder]) {
    const names = await readdir(place).catch((): string[] => []);
    for (const name of names.filter((name) => LIST.test(name)).sort(compare)) {
      const bytes = await contentOf(join(place, name), largest);
      if (bytes) found.push(bytes);
    }
  }
  return found;
}

async function contentOf(path: string, most: number): Promise<Buffer | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size <= most ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}

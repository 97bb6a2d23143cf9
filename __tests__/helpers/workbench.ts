import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import type * as Engine from '../../src/workbench/engine/index.js';

const BUNDLE = new URL('../../dist/page/workbench-engine.js', import.meta.url);

let loaded: typeof Engine | undefined;

/** The program as pages have it, in a context that has nothing but the language itself, and may make no code from strings. */
export function bundledEngine(): typeof Engine {
  if (loaded) return loaded;
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(`${readFileSync(BUNDLE, 'utf8')};globalThis.engine = stanceWorkbench;`, context);
  loaded = context.engine as typeof Engine;
  return loaded;
}

const inflated = (letters: string): string => inflateRawSync(Buffer.from(letters, 'base64')).toString('utf8');

/** The data that a page holds for its workbench, as JSON. */
export const workbenchData = (page: string): string => inflated(/id="bench-data">([^<]*)</.exec(page)![1]);

/** A page's HTML without its script, and with all HTML that is packed in it as the engine writes it. */
export function unpackedHtml(page: string): string {
  const texts: string[] = JSON.parse(inflated(/id="texts">([^<]*)</.exec(page)![1]));
  const html = page
    .slice(0, page.lastIndexOf('<script>'))
    .replace(
      /<script type="text\/plain" data-into="([^"]*)">([^<]*)<\/script>/g,
      (_, into, packed) => `<template data-into="${into}">${inflated(packed)}</template>`,
    );
  return [html, ...texts].join('\n');
}

/** The workbench of a page, with all statements scored. */
export function openWorkbench(page: string) {
  const engine = bundledEngine();
  const workbench = engine.open(workbenchData(page));
  for (const _ of workbench.prepare());
  const shown = engine.pageOf(workbench);
  return { workbench, shown, rows: () => shown.report().csv, parts: engine.parts };
}

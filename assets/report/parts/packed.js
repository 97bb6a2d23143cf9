import { all } from './dom.js';

/** The text that a script element holds: raw deflate in base64, but for what was put there later. */
export async function unpacked(script) {
  if (script.type !== 'text/plain') return script.textContent;
  const bytes = Uint8Array.from(atob(script.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

/**
 * HTML that this file was written with, as nodes. All text in it went through the same function that escapes what stands in the page, and
 * a document made this way runs nothing and loads nothing.
 */
export function parsed(html) {
  const made = new DOMParser().parseFromString(`<template>${html}</template>`, 'text/html');
  return document.importNode(made.querySelector('template').content, true);
}

/** Puts everything in its place that waits for it. */
export async function unpackAll() {
  await Promise.all(
    all('script[data-into]').map(async (script) => {
      const content = parsed(await unpacked(script));
      document.querySelector(script.dataset.into).append(content);
      script.remove();
    }),
  );
}

export const one = (selector, inside = document) => inside.querySelector(selector);
export const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

/** Makes an element with properties and content. */
export function element(name, properties = {}, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

export const button = (text, onClick) => {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', onClick);
  return made;
};

/**
 * HTML of the program's own as nodes. All text in it went through the function that escapes what stands in the page, and a document made this
 * way runs nothing and loads nothing.
 */
export function parsed(html) {
  const made = new DOMParser().parseFromString(`<template>${html}</template>`, 'text/html');
  return document.importNode(made.querySelector('template').content, true);
}

/** Offers a file to save. */
export function save(name, text) {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

/** The text that a script element holds, which is compressed. */
export function unpacked(script) {
  const bytes = Uint8Array.from(atob(script.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

/** Lets the browser do what waits. */
export const turn = () => new Promise((done) => setTimeout(done));

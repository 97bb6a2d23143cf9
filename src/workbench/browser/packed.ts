import { type Html, html } from '../../report/html.js';

/** In a browser nothing needs to be made small: what goes into an element waits in a template. `assets/report/workbench` puts it in its place. */
export const packedInto = (into: string, content: Html): Html =>
  content.text
    ? html`<template data-into="${into}">${content}</template>
`
    : html``;

/** Texts that only a whole page has. */
const absent = (): never => {
  throw new Error('packs nothing in a browser');
};

export { absent as packedAs, absent as packedList };

/** In a browser, a plot is drawn into an empty document of the browser's own. */
interface Browser {
  readonly document: { readonly implementation: { createHTMLDocument(title: string): unknown } };
}

export const parseHTML = (): { document: unknown } => ({
  document: (globalThis as unknown as Browser).document.implementation.createHTMLDocument(''),
});

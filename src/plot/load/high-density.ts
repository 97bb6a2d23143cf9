/**
 * Observable Plot moves marks by half a pixel on screens of low density, and looks at globals to find out when it is loaded. Where there is
 * no screen it takes one of high density, whatever globals a program around this one has: the same bytes everywhere.
 */
interface Screen {
  window?: { devicePixelRatio: number } | undefined;
}

const isOurs = typeof window === 'undefined';

/** To be called before Plot is loaded, and after it. */
export function pretend(isLoading: boolean): void {
  if (!isOurs) return;
  const here = globalThis as Screen;
  if (isLoading) here.window = { devicePixelRatio: 2 };
  else delete here.window;
}

declare const window: unknown;

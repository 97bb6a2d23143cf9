import { StanceError } from '../base/errors.js';

/** Draws an SVG as PNG, `scale` pixels for each of its own. */
export interface Rasteriser {
  png(svg: string, scale: number): Uint8Array;
  /** Whether the system has a font to write with. */
  readonly hasFont: boolean;
}

/** The library does not know what the system's own font is: these come with the common systems. */
const FONTS = "'DejaVu Sans', 'Liberation Sans', 'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif";

/** Throws `no-rasteriser` where the optional package is not installed. */
export async function loadRasteriser(): Promise<Rasteriser> {
  let library: typeof import('@resvg/resvg-js');
  try {
    library = await import('@resvg/resvg-js');
  } catch {
    throw new StanceError({
      code: 'no-rasteriser',
      message:
        'PNG needs the optional package @resvg/resvg-js, which is not installed, or has no build for this system',
      hint: 'Install it with npm install @resvg/resvg-js, or write SVG, which every browser opens.',
    });
  }
  const options = (zoom: number) => ({
    font: { loadSystemFonts: true },
    fitTo: { mode: 'zoom' as const, value: zoom },
  });
  const probe = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20"><text y="15">n</text></svg>';
  return {
    hasFont: new library.Resvg(probe, options(1)).getBBox() !== undefined,
    png: (svg, scale) => {
      const named = svg.replaceAll('font-family="system-ui, sans-serif"', `font-family="${FONTS}"`);
      return new library.Resvg(named, options(scale)).render().asPng();
    },
  };
}

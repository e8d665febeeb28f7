/** A chart as a PNG, twice as large as its SVG. Loads what draws it when the first is asked for, draws off the event loop, and keeps the last few. */
import { fileURLToPath } from 'node:url';
import type { Chart } from '../core/chart.ts';
import type { Locale } from '../language/locale.ts';
import { pngFile } from './png-file.ts';
import { chartSvg, fontFamily } from './svg.ts';

const font = fileURLToPath(new URL('../../assets/Pretendard-Regular.otf', import.meta.url));

/** Pictures that are kept: some 40 KB each. */
const kept = 32;

/** By what is in them: the same figures look the same. */
const drawings = new Map<string, Promise<Buffer>>();

async function draw(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: fontFamily },
  });
  return pngFile(image.pixels, image.width, image.height);
}

export function chartPng(chart: Chart, locale: Locale): Promise<Buffer> {
  const svg = chartSvg(chart, locale);
  const drawn = drawings.get(svg) ?? draw(svg);
  // The last that was asked for goes last.
  drawings.delete(svg);
  drawings.set(svg, drawn);
  // What failed may succeed another time.
  drawn.catch(() => drawings.delete(svg));
  const [oldest] = drawings.keys();
  if (drawings.size > kept && oldest !== undefined) drawings.delete(oldest);
  return drawn;
}

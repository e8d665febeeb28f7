/** Draws a chart as SVG: a bar from the low to the high end of each row, its middle marked, arrows where an end is open. Reads on light and dark, as it brings its own paper. */
import type { Chart, ChartRow } from '../core/chart.ts';
import { phrases } from '../core/phrases.ts';
import { type Locale, language } from '../language/locale.ts';
import { type Axis, axisOf, type Bar, barsOn, placeOn } from './axis.ts';
import { chartDescription } from './description.ts';
import { escapeXml, linesWithin, visible, widthOf } from './text.ts';

/** The font file's own name for itself. */
export const fontFamily = 'Pretendard';

const width = 640;
const margin = 28;
const room = width - 2 * margin;
const text = { title: 21, name: 16, small: 13 } as const;
const leading = 1.35;
const bar = { height: 14, below: 8, gap: 18 } as const;
const arrow = 12;

/** Each has a contrast of 3 to 1 and more with the paper, letters 4.5 to 1. */
const colours = {
  paper: '#ffffff',
  ink: '#1b2430',
  quiet: '#566273',
  grid: '#e6eaf1',
  stem: '#b9c4d6',
  range: '#5b93f5',
  shared: '#1f4fb8',
  aside: '#98a3b3',
  asideShared: '#687484',
  limit: '#b4460f',
} as const;

const digits = (value: number) => Number(value.toFixed(1));

function element(name: string, attributes: Readonly<Record<string, string | number>>, inside = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? digits(value) : escapeXml(value)}"`,
  );
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

interface TextLook {
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text on paper of its own, so that what it stands on does not disturb it. */
function letters(content: string, x: number, y: number, { size, fill = colours.ink, anchor = 'start' }: TextLook): string {
  const paper = { stroke: colours.paper, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return element('text', { x, y, 'font-size': size, fill, 'text-anchor': anchor, ...paper }, escapeXml(content));
}

const xOf = (place: number) => margin + place * room;

/** Something drawn, and how far down it reaches. */
interface Drawing {
  readonly marks: readonly string[];
  readonly bottom: number;
}

function paragraph(content: string, top: number, look: TextLook, most = room): Drawing {
  const lines = linesWithin(visible(content), look.size, most);
  const height = look.size * leading;
  return {
    marks: lines.map((line, at) => letters(line, margin, top + at * height + look.size, look)),
    bottom: top + lines.length * height,
  };
}

/** The bar of a row, `y` its upper edge, with a line to it from zero. */
function barMarks({ start, end, middle, opens, shared }: Bar, isAside: boolean, zero: number, y: number): string[] {
  const centre = y + bar.height / 2;
  const [fill, deep] = isAside ? [colours.aside, colours.asideShared] : [colours.range, colours.shared];
  const nearest = Math.abs(start - zero) < Math.abs(end - zero) ? start : end;
  const stem = start > zero || end < zero ? [element('line', lineFrom(xOf(zero), centre, xOf(nearest), centre, colours.stem, 2))] : [];
  if (start === end && !opens.left && !opens.right) {
    return [...stem, element('circle', { cx: xOf(start), cy: centre, r: bar.height / 2, fill: shared.length > 0 ? deep : fill })];
  }
  // A bar that would be too narrow to see gets the smallest visible width.
  const half = Math.max(0, 3 - ((end - start) * room) / 2);
  const left = xOf(start) - half + (opens.left ? arrow : 0);
  const right = xOf(end) + half - (opens.right ? arrow : 0);
  const head = (tip: number, back: number, colour: string) =>
    element('path', {
      d: `M${digits(back)} ${digits(centre - bar.height)}L${digits(tip)} ${digits(centre)}L${digits(back)} ${digits(centre + bar.height)}Z`,
      fill: colour,
    });
  const isShared = (place: number) => shared.some((stretch) => stretch.start <= place && place <= stretch.end);
  const within = (x: number) => Math.min(right, Math.max(left, x));
  return [
    ...stem,
    element('rect', { x: left, y, width: Math.max(0, right - left), height: bar.height, fill }),
    ...shared.map((stretch) => {
      const thin = Math.max(0, 1.5 - ((stretch.end - stretch.start) * room) / 2);
      const [from, to] = [within(xOf(stretch.start) - thin), within(xOf(stretch.end) + thin)];
      return element('rect', { x: from, y, width: Math.max(0, to - from), height: bar.height, fill: deep });
    }),
    ...(opens.left ? [head(xOf(start), left, isShared(start) ? deep : fill)] : []),
    ...(opens.right ? [head(xOf(end), right, isShared(end) ? deep : fill)] : []),
    ...(middle === undefined ? [] : [dot(xOf(middle), centre)]),
  ];
}

const dot = (cx: number, cy: number) => element('circle', { cx, cy, r: 4, fill: colours.paper, stroke: colours.ink, 'stroke-width': 1.5 });

function lineFrom(x1: number, y1: number, x2: number, y2: number, stroke: string, thickness: number) {
  return { x1, y1, x2, y2, stroke, 'stroke-width': thickness };
}

/** Name and amount in one line above the bar; a name that has no room there stands above the amount. */
function rowMarks(row: ChartRow, placed: Bar, axis: Axis, limits: readonly number[], top: number): Drawing {
  const [name, amount] = [visible(row.name), visible(row.amount)];
  const line = text.name * leading;
  const fill = row.aside ? colours.quiet : colours.ink;
  const beside = room - widthOf(amount, text.name) - text.name * 1.5;
  const isOneLine = widthOf(name, text.name) <= beside;
  const names = isOneLine ? [name] : linesWithin(name, text.name, room);
  // An amount is never cut; one that is wider than the picture has lines of its own.
  const amounts = linesWithin(amount, text.name, room);
  const amountTop = isOneLine ? top : top + names.length * line;
  const y = amountTop + amounts.length * line + bar.below - 2;
  return {
    marks: [
      ...names.map((each, at) => letters(each, margin, top + at * line + text.name, { size: text.name, fill })),
      ...amounts.map((each, at) =>
        letters(each, width - margin, amountTop + at * line + text.name, { size: text.name, fill, anchor: 'end' }),
      ),
      ...axis.ticks
        .filter((tick) => !limits.includes(tick))
        .map((tick) => {
          const x = xOf(placeOn(axis, tick));
          return element(
            'line',
            lineFrom(x, y - bar.below + 2, x, y + bar.height + bar.below - 2, tick === 0 ? colours.stem : colours.grid, 1),
          );
        }),
      ...barMarks(placed, row.aside === true, placeOn(axis, 0), y),
    ],
    bottom: y + bar.height,
  };
}

/** The legend: only the signs that occur in this chart. */
function legend({ rows }: Chart, bars: readonly Bar[], top: number, locale: Locale): Drawing {
  const words = language(locale).wording.tables.chart;
  const size = text.small;
  const swatch = (fill: string) => (x: number, y: number) => element('rect', { x, y: y - 8, width: 22, height: 10, rx: 2, fill });
  const isRange = ({ low, high }: ChartRow) => low < high;
  const asked = rows.filter(({ aside }) => !aside);
  const signs: { readonly says: string; draw(x: number, y: number): string }[] = [
    ...(rows.some((row) => isRange(row) && Number.isFinite(row.high - row.low))
      ? [{ says: words.range, draw: (x: number, y: number) => swatch(colours.range)(x, y) + dot(x + 11, y - 3) }]
      : []),
    ...(rows.some(isRange) && !rows.every(isRange)
      ? [{ says: words.exact, draw: (x: number, y: number) => element('circle', { cx: x + 11, cy: y - 3, r: 6, fill: colours.range }) }]
      : []),
    ...(bars.some(({ shared }) => shared.length > 0) ? [{ says: words.overlap, draw: swatch(colours.shared) }] : []),
    ...(bars.some(({ opens }) => opens.left || opens.right)
      ? [
          {
            says: words.open,
            draw: (x: number, y: number) =>
              element('path', {
                d: `M${x} ${y - 6}H${x + 12}V${y - 11}L${x + 22} ${y - 3}L${x + 12} ${y + 5}V${y}H${x}Z`,
                fill: colours.range,
              }),
          },
        ]
      : []),
    ...(asked.length < rows.length ? [{ says: words.aside, draw: swatch(colours.aside) }] : []),
  ];
  let [x, y] = [margin, top + size];
  const marks = signs.flatMap(({ says, draw }) => {
    const needed = 28 + widthOf(says, size) + 18;
    if (x > margin && x + needed - 18 > width - margin) [x, y] = [margin, y + size * 1.7];
    const drawn = [draw(x, y), letters(says, x + 28, y + 1, { size, fill: colours.quiet })];
    x += needed;
    return drawn;
  });
  return { marks, bottom: signs.length === 0 ? top : y + size * 0.6 };
}

/** The marks of the axis with their amounts, as many as can be written beside each other. */
function axisWithRoom(chart: Chart, written: (amount: number) => string): Axis {
  for (let steps = 5; steps > 1; steps--) {
    const axis = axisOf(chart, steps);
    const places = axis.ticks.map((tick) => ({ at: placeOn(axis, tick) * room, half: widthOf(written(tick), text.small) / 2 + 6 }));
    if (places.every(({ at, half }, index) => index === 0 || at - half >= (places[index - 1]?.at ?? 0) + (places[index - 1]?.half ?? 0)))
      return axis;
  }
  return axisOf(chart, 1);
}

/** The whole picture; its width is always the same, its height grows with the rows. */
export function chartSvg(chart: Chart, locale: Locale): string {
  const { wording, writing } = language(locale);
  const words = wording.tables.chart;
  const named = phrases(locale);
  const { unit } = chart;
  const plainUnit = unit.kind === 'computed' ? unit : ({ kind: 'computed', unit: 'number' } as const);
  const written = (amount: number) => writing.numbers.quantity({ low: amount, high: amount, approx: false }, plainUnit).trim();
  const axis = axisWithRoom(chart, written);
  const bars = barsOn(axis, chart.rows);

  const title = paragraph(chart.title, margin - 4, { size: text.title });
  const unitName = unit.kind === 'currency' ? writing.numbers.currency(unit.code) : unit.kind === 'named' ? unit.name : undefined;
  const facts = [
    ...(unitName === undefined ? [] : [words.unit(unitName)]),
    ...(chart.period === undefined ? [] : [`${named.period}: ${chart.period}`]),
  ];
  const below = paragraph(facts.join(' · '), title.bottom + 2, { size: text.small, fill: colours.quiet });
  const limitLine = chart.limit
    ? paragraph(words.limit(chart.limit.amount), below.bottom, { size: text.small, fill: colours.limit })
    : { marks: [], bottom: below.bottom };

  const limits = [...new Set(chart.limit ? [chart.limit.low, chart.limit.high] : [])].filter(Number.isFinite);
  const top = limitLine.bottom + 18;
  let bottom = top;
  const rows = chart.rows.flatMap((row, at) => {
    const placed = bars[at];
    if (!placed) return [];
    const drawn = rowMarks(row, placed, axis, limits, bottom);
    bottom = drawn.bottom + bar.gap;
    return drawn.marks;
  });
  const limitMarks = limits.map((end) => {
    const x = xOf(placeOn(axis, end));
    return element('line', { ...lineFrom(x, top - 8, x, bottom - 10, colours.limit, 1.5), 'stroke-dasharray': '5 4' });
  });
  const ticks = axis.ticks.map((tick) => {
    const [content, x] = [written(tick), xOf(placeOn(axis, tick))];
    const half = widthOf(content, text.small) / 2;
    const anchor = x - half < margin ? 'start' : x + half > width - margin ? 'end' : 'middle';
    return letters(content, x, bottom + text.small - 6, { size: text.small, fill: colours.quiet, anchor });
  });
  const signs = legend(chart, bars, bottom + text.small * 2, locale);
  const source =
    chart.source === undefined
      ? { marks: [], bottom: signs.bottom }
      : paragraph(`${named.source}: ${chart.source}`, signs.bottom + 8, { size: text.small, fill: colours.quiet });
  const height = Math.ceil(source.bottom + margin - 8);

  const paper = element('rect', { width, height, fill: colours.paper });
  const marks = [
    paper,
    ...title.marks,
    ...below.marks,
    ...limitLine.marks,
    ...limitMarks,
    ...rows,
    ...ticks,
    ...signs.marks,
    ...source.marks,
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': fontFamily,
      role: 'img',
    },
    `<title>${escapeXml(visible(chart.title))}</title><desc>${escapeXml(visible(chartDescription(chart, locale)))}</desc>${marks.join('')}`,
  );
}

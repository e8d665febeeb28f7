/** Whether one amount is above, below or within another: surely, perhaps, or not. */
import type { Comparison } from './comparison-option.ts';
import { quantityOf } from './quotient.ts';
import type { Truth } from './result.ts';
import { gapOf, type Size } from './size.ts';

const of = (surely: boolean, maybe: boolean): Truth => (surely ? 'surely' : maybe ? 'maybe' : 'no');

const opposite: Readonly<Record<Truth, Truth>> = { surely: 'no', maybe: 'maybe', no: 'surely' };

/** For every choice of amounts, for some, or for none. */
export function truthOf(left: Size, is: Comparison, right: Size): Truth {
  if (is === 'within') {
    const [own, range] = [quantityOf(left), quantityOf(right)];
    return of(own.low >= range.low && own.high <= range.high, own.high >= range.low && own.low <= range.high);
  }
  const { low, high } = gapOf(left, right);
  switch (is) {
    case 'above':
      return of(low > 0, high > 0);
    case 'atLeast':
      return of(low >= 0, high >= 0);
    case 'below':
      return of(high < 0, low < 0);
    case 'atMost':
      return of(high <= 0, low <= 0);
    case 'equal':
      return of(low === 0 && high === 0, low <= 0 && high >= 0);
    case 'unequal':
      return opposite[truthOf(left, 'equal', right)];
  }
}

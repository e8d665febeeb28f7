/** Amounts read as a person of each language writes them. */
import { describe, expect, it } from 'vitest';
import { formatQuantity, rounded, unitName } from '../../src/answers/format.ts';

const exact = (value: number, approx = false) => ({ low: value, high: value, approx });
const range = (low: number, high: number, approx = true) => ({ low, high, approx });

describe('an amount', () => {
  it.each([
    [range(60e9, 72e9), 'USD', '약 600억~720억 달러', 'about $60–72 billion'],
    [range(100e9, 125e9), 'USD', '약 1,000억~1,250억 달러', 'about $100–125 billion'],
    [exact(80e9, true), 'USD', '약 800억 달러', 'about $80 billion'],
    [range(530e9, Infinity, false), 'USD', '5,300억 달러 이상', '$530 billion or more'],
    [exact(685e12, true), 'KRW', '약 685조 원', 'about 685 trillion won'],
    [exact(8.1e9, true), 'KRW', '약 81억 원', 'about 8.1 billion won'],
    [range(900e9, 1.25e12), 'USD', '약 9,000억~1조 2,500억 달러', 'about $900 billion to $1.25 trillion'],
    [exact(95, true), 'percent', '약 95%', 'about 95%'],
    [range(90, Infinity, false), 'times', '90배 이상', '90 times or more'],
    [range(-Infinity, 12, false), 'percent', '12% 이하', 'at most 12%'],
    [exact(1234), 'KRW', '1,234원', '1,234 won'],
    [exact(12.5), 'percent', '12.5%', '12.5%'],
    [exact(-50e8), 'USD', '-50억 달러', '-$5 billion'],
    [range(-5, 12), 'percent', '약 -5~12%', 'about -5% to 12%'],
    [range(5_000, 20_000, false), 'USD', '5,000달러~2만 달러', '$5,000–20,000'],
  ])('%j %s is “%s” and “%s”', (quantity, unit, korean, english) => {
    expect(formatQuantity(quantity, unit, 'ko')).toBe(korean);
    expect(formatQuantity(quantity, unit, 'en')).toBe(english);
  });

  it('of a unit of the folder is written with its name', () => {
    const units = { people: { ko: '명', en: 'people' } };
    expect(formatQuantity(exact(30_000), 'people', 'ko', units)).toBe('3만 명');
    expect(formatQuantity(exact(30_000), 'people', 'en', units)).toBe('30,000 people');
  });

  it('that was computed is rounded: percentages to whole points, multiples to two places', () => {
    expect(rounded(range(43.243, Infinity), 'percent')).toEqual(range(43, Infinity));
    expect(rounded(range(4.56, 16.8), 'percent')).toEqual(range(4.6, 17));
    expect(rounded(range(0.9375, 1.1625), 'times')).toEqual(range(0.94, 1.16));
    expect(rounded(range(77_509_433_962_264, 98.64e12), 'KRW')).toEqual(range(77.5e12, 98.6e12));
  });
});

describe('the name of a unit', () => {
  it.each([
    ['KRW', '원', 'won'],
    ['EUR', '유로', 'Euro'],
    ['999999', '999999', '999999'],
    ['<!CHANNEL>', '<!CHANNEL>', '<!CHANNEL>'],
  ])('%s', (unit, ko, en) => {
    expect([unitName(unit, 'ko'), unitName(unit, 'en')]).toEqual([ko, en]);
  });
});

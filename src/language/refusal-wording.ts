/** What every language gives: the sentences that say why a question is not answered, and what there is instead. Only the shape. */

export interface RefusalWording {
  readonly noAnswer: string;
  readonly whatThereIs: string;
  outsideName(name: string): string;
  outsideRow(name: string, measure: string, rows: string): string;
  outsideTopic(topic: string, about: string): string;
  otherPeriod(asked: string, known: string): string;
  partOfYear(asked: string, known: string): string;
  rowPeriod(name: string, measure: string, asked: string, known: string): string;
  periodInstead(total: string, rows: string): string;
  knownPeriods(known: string): string;
  noSuchRank(rank: number, of: number): string;
  readonly zeroDenominator: string;
  readonly notComparable: string;
  noGrowth(measure: string): string;
  noRate(unit: string): string;
  unknownRow(typed: string, item: string): string;
  unknownTopic(typed: string): string;
}

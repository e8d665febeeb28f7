/** Figures, checks and citations of an answer as they are sent: open ends as null, each with the link to where it stands. */
import type { z } from 'zod';
import type { Check, Citation, Figure, FigureAmount } from '../core/figure.ts';
import type { amount, check, citation, figure } from './schema.ts';
import { linkOf, type ServedKnowledge } from './served.ts';

export function amountResult({ low, high, approx }: FigureAmount): z.output<typeof amount> {
  const end = (value: number) => (Number.isFinite(value) ? value : null);
  return { low: end(low), high: end(high), approx };
}

export function citationResult({ label, href }: Citation): z.output<typeof citation> {
  return { label, ...(href !== undefined && { href }) };
}

export function figureResult({ amount: quantity, sources, ...rest }: Figure, served: ServedKnowledge): z.output<typeof figure> {
  const url = linkOf(rest.id, served);
  return { ...rest, amount: amountResult(quantity), sources: sources.map(citationResult), ...(url !== undefined && { url }) };
}

export function checkResult({ verdict, reason, stated, known, really, rival }: Check, served: ServedKnowledge): z.output<typeof check> {
  return {
    verdict,
    reason,
    ...(stated && { stated: { ...stated, amount: amountResult(stated.amount) } }),
    ...(known && { known: figureResult(known, served) }),
    ...(really && { really: { ...figureResult(really, served), differs: really.differs } }),
    ...(rival && { rival: { ...rival, amount: amountResult(rival.amount), sources: rival.sources.map(citationResult) } }),
  };
}

/** Numbers of things in the messages for maintainers, which are in English. */
import { inflect } from 'inflection';

/** “1 entry”, “2 entries”. */
export const counted = (count: number, noun: string) => `${count} ${inflect(noun, count)}`;

/** English: the verb that goes with a noun of the knowledge, such as what a table measures. */
import { pluralize, singularize } from 'inflection';

/** What stands before a preposition: of “visitors per day” the visitors. */
const headOf = (noun: string) =>
  noun
    .split(/ (?:of|per|in|for|from|to|by|at|on|with) /)[0]
    ?.split(' ')
    .at(-1)
    ?.toLowerCase() ?? '';

/** Whether several are meant: desks, sales, people; not spending, gross or status. */
function isPlural(noun: string): boolean {
  const head = headOf(noun);
  return singularize(head) !== head && pluralize(head) === head;
}

export const isOrAre = (noun: string) => (isPlural(noun) ? 'are' : 'is');

/** A verb in the present, such as `grow`, behind the noun. */
export const agreeing = (noun: string, verb: string) => (isPlural(noun) ? verb : `${verb}s`);

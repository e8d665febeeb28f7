/** The knowledge that tests, evaluation and benchmarks stand on: a copy of the article's folder that is theirs, so that an edit of what is shipped turns none of them. */
import { fileURLToPath } from 'node:url';

export const articleFolder = fileURLToPath(new URL('../fixtures/article', import.meta.url));

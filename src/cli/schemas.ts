/** `npm run schemas`: writes the JSON Schemas that editors check knowledge files with. Run it after a change of the zod schemas. */
import { fileURLToPath } from 'node:url';
import { writeChanges } from '../authoring/folder-changes.ts';
import { schemaFiles } from '../authoring/schema-files.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { defineCli } from './define-cli.ts';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));

await defineCli({
  name: 'npm run schemas',
  summary: 'Writes the JSON Schemas that editors check knowledge files with into knowledge/schema/ of this project.',
  environment: [],
  async run() {
    await writeChanges(folder, schemaFiles());
    return exitCode.done;
  },
});

/** `npm run schemas`: writes the JSON Schemas that editors check knowledge files with. Run it after a change of the zod schemas. */
import { mkdir, writeFile } from 'node:fs/promises';
import { type FileKind, fileSchemas, jsonSchema } from '../knowledge/json-schema.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { defineCli } from './define-cli.ts';

const folder = new URL('../../knowledge/schema/', import.meta.url);

await defineCli({
  name: 'npm run schemas',
  summary: 'Writes the JSON Schemas that editors check knowledge files with into knowledge/schema/ of this project.',
  environment: [],
  async run() {
    await mkdir(folder, { recursive: true });
    for (const kind of Object.keys(fileSchemas) as FileKind[]) {
      await writeFile(new URL(`${kind}.schema.json`, folder), `${JSON.stringify(jsonSchema(kind), null, 2)}\n`);
    }
    return exitCode.done;
  },
});

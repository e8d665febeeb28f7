/** Discord's own OpenAPI document as a judge of what was sent to Discord. Compiles only the request bodies that are asked about. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { RecordedRequest } from '../../../playground/discord/rest.ts';
import { platformSchema } from '../../support/platform-schemas.ts';

export const document = platformSchema('discord-openapi.json');

const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
addFormats.default(ajv);
const paths = document.available ? pathsOf(document.schema) : [];
if (document.available) ajv.addSchema(Object(document.schema), 'discord');

/** What is wrong with the requests that were sent, each as one line; nothing when the document is not there. */
export function violations(requests: readonly RecordedRequest[]): readonly string[] {
  if (!document.available) return [];
  return requests.flatMap((request) => {
    const path = paths.find((one) => matches(one, request.path));
    if (path === undefined) return [`${request.method} ${request.path} is no endpoint of Discord`];
    if (request.body === undefined) return [];
    const validate = validator(path, request.method);
    if (!validate) return [`${request.method} ${path} takes no body`];
    if (validate(request.body)) return [];
    return [`${request.method} ${path}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(request.body)}`];
  });
}

function validator(path: string, method: string): ValidateFunction | undefined {
  const pointer = ['paths', path, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'];
  const written = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  return ajv.getSchema(`discord#/${written}`);
}

function pathsOf(schema: unknown): readonly string[] {
  const { paths: described } = Object(schema);
  // The more exact paths first: `/users/@me` before `/users/{user_id}`.
  return Object.keys(Object(described)).sort((one, other) => one.split('{').length - other.split('{').length);
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index]);
}

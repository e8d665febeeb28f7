/** The OpenAPI 3.1 document of the HTTP API, made of the routes and the schemas that requests are read and results are checked by. */
import { z } from 'zod';
import { problem } from './problem.ts';
import { type Route, routes } from './routes.ts';

/** JSON Schema of the dialect that OpenAPI 3.1 is written in. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
}

const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'A slash in it may stand as it is, or as %2F.',
};

function parametersOf({ method, path, operation }: Route): readonly object[] {
  if (method === 'post') return [];
  const { properties = {} } = schemaOf(operation.input, 'input') as { readonly properties?: Readonly<Record<string, object>> };
  const query = Object.entries(properties).filter(([name]) => name !== 'id');
  return [
    ...(path.includes('{id}') ? [idParameter] : []),
    ...query.map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ];
}

const failure = {
  description: 'There is no result: why, and what to do.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const etag = { ETag: { description: 'Changes with the knowledge.', schema: { type: 'string' } } };

function operationOf(route: Route): object {
  const { method, operation, type } = route;
  const result = { schema: { $ref: `#/components/schemas/${operation.name}` } };
  return {
    operationId: operation.name,
    summary: operation.title,
    description: operation.description,
    parameters: parametersOf(route),
    ...(method === 'post' && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${operation.name}_input` } } },
      },
    }),
    responses: {
      200: { description: 'The result.', ...(method === 'get' && { headers: etag }), content: { [type]: result } },
      ...(method === 'get' && { 304: { description: 'The same as the one with the ETag in If-None-Match.' } }),
      default: failure,
    },
  };
}

export interface OpenApiOptions {
  readonly title: string;
  readonly description: string;
  /** Where it can be reached. */
  readonly url: string;
  readonly needsKey: boolean;
}

export function openApiDocument({ title, description, url, needsKey }: OpenApiOptions): object {
  return {
    openapi: '3.1.0',
    info: { title, description, version: '1' },
    servers: [{ url }],
    ...(needsKey && { security: [{ key: [] }] }),
    paths: Object.fromEntries(routes.map((route) => [route.path, { [route.method]: operationOf(route) }])),
    components: {
      schemas: {
        Problem: schemaOf(problem, 'output'),
        ...Object.fromEntries(
          routes.flatMap(({ method, operation }) => [
            [operation.name, schemaOf(operation.output, 'output')],
            ...(method === 'post' ? [[`${operation.name}_input`, schemaOf(operation.input, 'input')]] : []),
          ]),
        ),
      },
      ...(needsKey && { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } }),
    },
  };
}

/** The entries, claims and tables as MCP resources, listed and completed by name. Reading one is a request like any other. */
import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { offerFor } from '../../answers/offer.ts';
import { memo } from '../../core/memo.ts';
import { ApiFailure } from '../failure.ts';
import { idsOf } from '../ids.ts';
import type { Operation } from '../operation.ts';
import { fetchEntry } from '../operations/fetch.ts';
import { tableCsv } from '../operations/table-csv.ts';
import { type Api, type Caller, perform } from '../perform.ts';
import { resourceOf, type ServedKnowledge } from '../served.ts';

/** What a template completes to at most: the protocol's own limit. */
const mostCompleted = 100;

const kinds = [
  { kind: 'faq', title: 'FAQ entry', description: 'A question with its answer, figures and sources.', mimeType: 'text/plain' },
  { kind: 'claim', title: 'Claim', description: 'What somebody claims, with what is against it.', mimeType: 'text/plain' },
  { kind: 'table', title: 'Table', description: 'Every figure of a table, as CSV.', mimeType: 'text/csv' },
] as const;

type Kind = (typeof kinds)[number]['kind'];

/** The names of a kind, with the id of each. */
function namesOf(kind: Kind, { engine: { knowledge } }: ServedKnowledge): { readonly name: string; readonly id: string }[] {
  return idsOf(knowledge).flatMap((id) => {
    const uri = resourceOf(id, knowledge);
    const prefix = `knowledge://${kind}/`;
    return uri.startsWith(prefix) ? [{ name: uri.slice(prefix.length), id }] : [];
  });
}

/** The addresses of all resources. */
export function resourcesOf({ engine: { knowledge } }: ServedKnowledge): string[] {
  return idsOf(knowledge).map((id) => resourceOf(id, knowledge));
}

async function textOf(kind: Kind, id: string, caller: Caller, api: Api): Promise<string> {
  if (kind === 'table') return (await perform(tableCsv as Operation, { id }, caller, api)).result as string;
  const { result } = await perform(fetchEntry, { id }, caller, api);
  return result.text;
}

/** How each kind is listed and completed. */
function templatesOf(api: Api): Readonly<Record<Kind, ResourceTemplate>> {
  const template = ({ kind, mimeType }: (typeof kinds)[number]) =>
    new ResourceTemplate(`knowledge://${kind}/{name}`, {
      list: () => ({
        resources: namesOf(kind, api.served()).map(({ name, id }) => ({
          uri: `knowledge://${kind}/${name}`,
          name: id,
          title: offerFor(id, api.served().engine.knowledge, api.defaultLocale)?.label ?? id,
          mimeType,
        })),
      }),
      complete: {
        name: (typed) =>
          namesOf(kind, api.served())
            .map(({ name }) => name)
            .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
            .slice(0, mostCompleted),
      },
    });
  const [faq, claim, table] = kinds;
  return { faq: template(faq), claim: template(claim), table: template(table) };
}

const templates = memo<Api, ReturnType<typeof templatesOf>>();

export function registerResources(server: McpServer, api: Api, caller: Caller): void {
  const made = templates(api, '', () => templatesOf(api));
  for (const { kind, title, description, mimeType } of kinds) {
    server.registerResource(kind, made[kind], { title, description, mimeType }, async (uri, { name }) => {
      const known = namesOf(kind, api.served()).find((each) => each.name === String(name));
      if (!known) throw new ResourceNotFoundError(uri.href, `There is no resource ${uri.href}: resources/list names those that there are.`);
      try {
        return { contents: [{ uri: uri.href, mimeType, text: await textOf(kind, known.id, caller, api) }] };
      } catch (error) {
        if (error instanceof ApiFailure && error.kind === 'unknownId') throw new ResourceNotFoundError(uri.href, error.message);
        throw error;
      }
    });
  }
}

/** The body of a REST request: JSON, or a form with `payload_json` and files. Checks no field. */
import type { IncomingMessage } from 'node:http';
import { requestBytes } from './limits.ts';
import { malformed, Refusal } from './refusal.ts';

export interface UploadedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Body {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > requestBytes) throw new Refusal(413, 40005, 'Request entity too large');
    chunks.push(bytes);
  }
  const whole = Buffer.concat(chunks);
  if (whole.length === 0) return { json: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  return type.startsWith('multipart/form-data') ? readForm(whole, type) : { json: parsed(whole.toString('utf8')), files: [] };
}

async function readForm(whole: Buffer, type: string): Promise<Body> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(whole), { headers: { 'content-type': type } }).formData();
  } catch {
    throw malformed();
  }
  const files: UploadedFile[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    const bytes = Buffer.from(await value.arrayBuffer());
    files.push({ filename: value.name, contentType: typeOf(value.name) ?? value.type, bytes });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parsed(payload) : undefined, files };
}

/** Discord tells the type of a file by its name. */
function typeOf(name: string): string | undefined {
  if (/\.(?:txt|md|csv|json)$/i.test(name)) return 'text/plain; charset=utf-8';
  return /\.png$/i.test(name) ? 'image/png' : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

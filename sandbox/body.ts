import type { IncomingMessage } from 'node:http';
import { DiscordError, notJson } from './discord-error.js';
import type { Message } from './messages.js';
import { snowflake } from './snowflake.js';

const MAX_BYTES = 10 * 1024 * 1024;

/** What came with a request: its JSON (undefined when there is no body), and files as Discord lists them. */
export interface Body {
  readonly json: unknown;
  readonly attachments: Message['attachments'];
}

/** Reads a request's body, JSON or a form with files. @throws DiscordError 50109, or 413 when it is too large */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) throw new DiscordError(413, 40005, 'Request entity too large');
    chunks.push(bytes);
  }
  if (size === 0) return { json: undefined, attachments: [] };
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: parse(bytes.toString('utf8')), attachments: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const attachments = [...form.values()].flatMap((value) => {
    if (typeof value === 'string') return [];
    const id = snowflake();
    const url = `attachment://${value.name}`;
    return [{ id, filename: value.name, size: value.size, url, proxy_url: url }];
  });
  return { json: typeof payload === 'string' ? parse(payload) : {}, attachments };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const error = notJson();
    error.cause = cause;
    throw error;
  }
}

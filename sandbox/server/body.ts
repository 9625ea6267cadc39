import type { IncomingMessage } from 'node:http';
import { notJson, tooLarge } from '../rules/discord-error.js';
import type { Message } from '../world/messages.js';
import { snowflake } from '../world/snowflake.js';

/** What came with a request: its JSON (undefined when there is no body), and files as Discord lists them. */
export interface Body {
  readonly json: unknown;
  readonly attachments: Message['attachments'];
}

/** Reads a request's body, JSON or a form with files, of at most `limit` bytes. @throws DiscordError 50109, 40005 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const bytes = await bytesOf(request, limit);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: bytes.length === 0 ? undefined : parse(bytes.toString('utf8')), attachments: [] };
}

// Hono's own limit needs the global Request to be Hono's, which it is not here.
async function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The connection stays, so that the refusal arrives.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readForm(bytes: Buffer, type: string): Promise<Body> {
  const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  const form = await response.formData().catch((cause: unknown) => {
    throw notJson(cause);
  });
  const payload = form.get('payload_json');
  const attachments = [...form.values()].flatMap((value) => {
    if (typeof value === 'string') return [];
    const url = `attachment://${value.name}`;
    return [{ id: snowflake(), filename: value.name, size: value.size, url, proxy_url: url }];
  });
  return { json: typeof payload === 'string' ? parse(payload) : {}, attachments };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notJson(cause);
  }
}

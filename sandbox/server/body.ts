import type { IncomingMessage } from 'node:http';
import type { Sent, UploadedFile } from '../rules/attachments.js';
import { notJson, tooLarge } from '../rules/discord-error.js';

/**
 * Reads a request's body of at most `limit` bytes: JSON (undefined when there is none), or a form with files.
 * @throws DiscordError 50109, 40005
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Sent> {
  const bytes = await bytesOf(request, limit);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { body: bytes.length === 0 ? undefined : parse(bytes.toString('utf8')), files: [] };
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

async function readForm(bytes: Buffer, type: string): Promise<Sent> {
  const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  const form = await response.formData().catch((cause: unknown) => {
    throw notJson(cause);
  });
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (typeof value === 'string' || index === undefined) continue;
    files.push({ index, filename: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { body: typeof payload === 'string' ? parse(payload) : {}, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notJson(cause);
  }
}

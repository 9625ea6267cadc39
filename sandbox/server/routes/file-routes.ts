import { Hono } from 'hono';
import type { Files } from '../../world/files.js';
import type { ServerEnv } from '../env.js';

/** Pictures that a browser shows in a page; everything else is saved. */
const PICTURES: readonly (string | undefined)[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** The files of messages, as Discord's CDN serves them. */
export function fileRoutes(files: Files): Hono<ServerEnv> {
  return new Hono<ServerEnv>().get('/:channel/:id/:filename', (c) => {
    const { id, filename } = c.req.param();
    const found = files.get(id);
    if (found?.attachment.filename !== filename) return c.notFound();
    const { content_type } = found.attachment;
    // Whoever made the file, nothing in it runs on this origin.
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    if (!content_type || !PICTURES.includes(content_type)) c.header('content-disposition', 'attachment');
    c.header('content-type', content_type ?? 'application/octet-stream');
    return c.body(new Uint8Array(found.bytes));
  });
}

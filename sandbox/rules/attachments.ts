import * as z from 'zod';
import { type Fault, tooLarge } from './discord-error.js';
import { maybe, snowflakeText } from './schema-faults.js';

/** A file that came along with a request, as `files[index]` of its form. */
export interface UploadedFile {
  readonly index: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** What the bot sends: a payload that was not yet looked at, and files. */
export interface Sent {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** A file of a message as Discord writes one. `description` is its alternative text, `size` is in bytes. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly title?: string;
  readonly description?: string;
  readonly content_type?: string;
  readonly size: number;
  /** Of a picture, in pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly ephemeral?: true;
}

/** Discord's largest file for a server without boosts, in bytes. */
const MAX_FILE = 10 * 1024 * 1024;
const MAX_FILES = 10;
const SCHEME = 'attachment://';

/** The `attachments` of a payload: what is known of new files, and which of those that were there are kept. */
export const attachmentRequests = z
  .array(
    z.object({
      id: z.union([snowflakeText, z.int().nonnegative()]).transform(String),
      filename: maybe(z.string().min(1).max(1024)),
      description: maybe(z.string().max(1024)),
      title: maybe(z.string().max(1024)),
    }),
  )
  .max(MAX_FILES);

/** One entry of `attachments`. */
export type AttachmentRequest = z.infer<typeof attachmentRequests>[number];

/** A file that the message will have: a new one, or one that it had. */
export type PlannedFile =
  | { readonly kind: 'new'; readonly file: UploadedFile; readonly about: AttachmentRequest | undefined }
  | { readonly kind: 'kept'; readonly attachment: Attachment; readonly about: AttachmentRequest | undefined };

/**
 * What files a message will have. Without a list all files that are sent are new and all that there were stay; with
 * one, a message keeps what is listed. @throws DiscordError 413 for a file that is too large
 */
export function planFiles(
  requests: readonly AttachmentRequest[] | undefined,
  files: readonly UploadedFile[],
  before: readonly Attachment[],
): { readonly planned: readonly PlannedFile[]; readonly faults: readonly Fault[] } {
  if (files.some(({ bytes }) => bytes.length > MAX_FILE)) throw tooLarge();
  const about = (wanted: string) => requests?.find(({ id }) => id === wanted);
  const kept = before
    .filter(({ id }) => !requests || about(id))
    .map((attachment) => ({ kind: 'kept' as const, attachment, about: about(attachment.id) }));
  const added = files.map((file) => ({ kind: 'new' as const, file, about: about(file.index) }));
  const planned = [...kept, ...added];
  const faults = listFaults(requests ?? [], files, before);
  if (planned.length <= MAX_FILES) return { planned, faults };
  const message = `Must be ${MAX_FILES} or fewer in length.`;
  return { planned, faults: [...faults, { path: ['attachments'], code: 'BASE_TYPE_MAX_LENGTH', message }] };
}

function listFaults(
  requests: readonly AttachmentRequest[],
  files: readonly UploadedFile[],
  before: readonly Attachment[],
): Fault[] {
  const known = new Set([...files.map(({ index }) => index), ...before.map(({ id }) => id)]);
  const seen = new Set<string>();
  return requests.flatMap(({ id }, at) => {
    const isAgain = seen.has(id);
    seen.add(id);
    if (known.has(id) && !isAgain) return [];
    const message = isAgain ? `Attachment ${id} is listed twice` : `Attachment data was not found for ${id}`;
    return [{ path: ['attachments', at, 'id'], code: 'ATTACHMENT_NOT_FOUND', message }];
  });
}

/** The names by which a payload may refer to its files, with the file that each stands for. */
export function referable(planned: readonly PlannedFile[]): ReadonlyMap<string, PlannedFile> {
  const names = new Map<string, PlannedFile>();
  for (const one of planned) {
    // What was there already is known by the name that the list gives it again.
    if (one.kind === 'new') names.set(nameOf(one), one);
    else if (one.about?.filename) names.set(cleanName(one.about.filename), one);
  }
  return names;
}

/** The name under which a file is kept. */
export function nameOf(one: PlannedFile): string {
  return one.kind === 'kept' ? one.attachment.filename : cleanName(one.about?.filename ?? one.file.filename);
}

/** The file's name in `attachment://name`, cleaned; null for any other address. */
export function attachmentName(url: string): string | null {
  return url.startsWith(SCHEME) ? cleanName(url.slice(SCHEME.length)) : null;
}

// Discord cleans names: letters, digits, and _ . - of ASCII stay.
function cleanName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, '_');
  return plain.replace(/[^\w.-]/g, '').replace(/^[._]+/, '') || 'unknown';
}

import { getMimeType } from 'hono/utils/mime';
import { imageSize } from 'image-size';
import { type Attachment, nameOf, type PlannedFile } from '../rules/attachments.js';
import type { Messages } from './messages.js';
import { snowflake } from './snowflake.js';

/** A file as it is served. */
export interface StoredFile {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

/** The files of messages, for as long as a message has them. */
export class Files {
  readonly #files = new Map<string, StoredFile>();
  readonly #address: () => string;

  /** @param address gives the address under which files are served */
  constructor(messages: Messages, address: () => string) {
    this.#address = address;
    messages.on('change', (change, message, before) => {
      const has = change === 'deleted' ? [] : message.sandbox_files;
      for (const { id } of before?.sandbox_files ?? []) if (!has.some((file) => file.id === id)) this.#files.delete(id);
    });
  }

  /** A file by the id of its attachment. */
  get(id: string): StoredFile | null {
    return this.#files.get(id) ?? null;
  }

  /** Keeps new files and gives the attachments that become of all. */
  keep(planned: readonly PlannedFile[], channelId: string, isPrivate: boolean): ReadonlyMap<PlannedFile, Attachment> {
    return new Map(planned.map((one) => [one, this.#attachment(one, channelId, isPrivate)]));
  }

  #attachment(one: PlannedFile, channelId: string, isPrivate: boolean): Attachment {
    const { description, title } = one.about ?? {};
    const told = { ...(description ? { description } : {}), ...(title ? { title } : {}) };
    if (one.kind === 'kept') return { ...one.attachment, ...told };
    const id = snowflake();
    const filename = nameOf(one);
    const url = `${this.#address()}/attachments/${channelId}/${id}/${filename}`;
    const type = getMimeType(filename);
    const attachment: Attachment = {
      id,
      filename,
      ...told,
      ...(type ? { content_type: type } : {}),
      size: one.file.bytes.length,
      ...sizeOf(one.file.bytes),
      url,
      proxy_url: url,
      ...(isPrivate ? { ephemeral: true as const } : {}),
    };
    this.#files.set(id, { attachment, bytes: one.file.bytes });
    return attachment;
  }
}

/** Width and height of a picture, in pixels; nothing for any other file. */
function sizeOf(bytes: Uint8Array): { readonly width?: number; readonly height?: number } {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return {};
  }
}

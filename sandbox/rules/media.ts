import { type Attachment, attachmentName, type PlannedFile, referable } from './attachments.js';
import type { Component, Media } from './components.js';
import type { MessagePayload } from './message-payload.js';

/** A message's files: all of them, and those that stand under the message, since nothing in it shows them. */
export interface PlacedFiles {
  readonly all: readonly Attachment[];
  readonly under: readonly Attachment[];
}

/** A payload with the addresses of its files in the place of `attachment://name`, and where its files stand. */
export interface WithMedia {
  readonly payload: MessagePayload;
  readonly files: PlacedFiles;
}

/** Puts files in the place of the references to them. `kept` gives the attachment that became of each planned file. */
export function withMedia(
  payload: MessagePayload,
  planned: readonly PlannedFile[],
  kept: ReadonlyMap<PlannedFile, Attachment>,
): WithMedia {
  const names = referable(planned);
  const used = new Set<string>();
  const find = (url: string): Attachment | null => {
    const name = attachmentName(url);
    const one = name === null ? undefined : names.get(name);
    const attachment = one && kept.get(one);
    if (attachment) used.add(attachment.id);
    return attachment ?? null;
  };
  const components = payload.components?.map((component) => resolved(component, find));
  const embeds = payload.embeds?.map(({ image, thumbnail, ...embed }) => ({
    ...embed,
    ...(image ? { image: { ...image, url: address(image.url, find) } } : {}),
    ...(thumbnail ? { thumbnail: { ...thumbnail, url: address(thumbnail.url, find) } } : {}),
  }));
  const all = [...kept.values()];
  return {
    payload: { ...payload, ...(components ? { components } : {}), ...(embeds ? { embeds } : {}) },
    files: { all, under: all.filter(({ id }) => !used.has(id)) },
  };
}

type Find = (url: string) => Attachment | null;

function resolved(component: Component, find: Find): Component {
  const { media, items, file, accessory, components } = component;
  const attached = file && find(file.url);
  return {
    ...component,
    ...(media ? { media: picture(media, find) } : {}),
    ...(items ? { items: items.map((item) => ({ ...item, media: picture(item.media, find) })) } : {}),
    ...(file ? { file: picture(file, find) } : {}),
    ...(attached ? { name: attached.filename, size: attached.size } : {}),
    ...(accessory ? { accessory: resolved(accessory, find) } : {}),
    ...(components ? { components: components.map((one) => resolved(one, find)) } : {}),
  };
}

function picture(media: Media, find: Find): Media {
  const attachment = find(media.url);
  if (!attachment) return media;
  const { id, url, proxy_url, content_type, width, height } = attachment;
  const size = width && height ? { width, height } : {};
  return { url, proxy_url, attachment_id: id, ...(content_type ? { content_type } : {}), ...size };
}

function address(url: string | undefined, find: Find): string | undefined {
  return url === undefined ? undefined : (find(url)?.url ?? url);
}

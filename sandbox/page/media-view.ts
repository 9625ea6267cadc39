import type { Attachment } from '../rules/attachments.js';
import type { Component, GalleryItem, Media } from '../rules/components.js';
import type { FileView, PictureView } from './view.js';

/** A file whose name begins so is hidden until it is wanted. */
const SPOILER = 'SPOILER_';
const NOWHERE: Media = { url: '' };

/** A picture of a gallery, or of an embed, as the page shows it. */
export function mediaView({ media, description, spoiler }: GalleryItem): PictureView {
  return {
    address: addressHere(media.url),
    url: addressHere(media.url) ?? media.url,
    description: description ?? '',
    spoiler: spoiler ?? false,
    width: media.width ?? null,
    height: media.height ?? null,
  };
}

/** A picture that stands under a message. */
export function pictureOf({ url, description, filename, width, height }: Attachment): PictureView {
  return mediaView({
    media: { url, ...(width && height ? { width, height } : {}) },
    description,
    spoiler: filename.startsWith(SPOILER),
  });
}

/** A file that stands under a message. */
export function fileOf({ filename, size, url, description = '' }: Attachment): FileView {
  return { name: filename, size, address: addressHere(url) ?? '', description, spoiler: filename.startsWith(SPOILER) };
}

/** Whether a file is shown as a picture. */
export function isPicture({ content_type }: Attachment): boolean {
  return content_type?.startsWith('image/') ?? false;
}

/** The picture of a thumbnail component. */
export function thumbnailOf({ media = NOWHERE, description, spoiler }: Component): PictureView {
  return mediaView({ media, description, spoiler });
}

/** The file of a file component. */
export function cardOf({ file = NOWHERE, name = '', size, spoiler = false }: Component): FileView {
  return { name, size: size ?? null, address: addressHere(file.url) ?? '', description: '', spoiler };
}

// The page may have been opened under another name of this machine: its own files are named by their path alone.
function addressHere(url: string): string | null {
  return /^http:\/\/127\.0\.0\.1:\d+(\/attachments\/.+)$/.exec(url)?.[1] ?? null;
}

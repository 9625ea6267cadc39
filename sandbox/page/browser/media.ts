import type { FileView, PictureView } from '../view.js';
import { el, icon } from './dom.js';
import { words } from './words.js';

/** A picture with what it shows in words: for who cannot see it, and behind a button for everybody. */
export function showPicture(picture: PictureView): HTMLElement {
  const { address, url, description, width, height, spoiler } = picture;
  const alt = description || words.pictureWithoutWords;
  const seen = address
    ? sized(el('img', { src: address, alt, class: 'picture-image' }), width, height)
    : el('span', { class: 'picture-elsewhere' }, icon('external'), description || words.pictureElsewhere);
  const link = el('a', { href: url, class: 'picture-link', target: '_blank', rel: 'noopener noreferrer' }, seen);
  const told = description && address ? inWords(description) : null;
  const frame = el('div', { class: 'picture-frame' }, link, told?.button);
  return el('figure', { class: 'picture' }, spoiler ? hidden(frame) : frame, told?.caption);
}

// Room for a picture before it is there, so that nothing jumps when it comes.
function sized(image: HTMLImageElement, width: number | null, height: number | null): HTMLImageElement {
  if (!width || !height) return image;
  image.style.setProperty('--width', `${width}px`);
  image.style.setProperty('--ratio', String(width / height));
  return image;
}

/** A file with its name and size, to be saved. */
export function showFile({ name, size, address, description, spoiler }: FileView): HTMLElement {
  const about = [size === null ? '' : sizeInWords(size), description].filter(Boolean).join(' · ');
  const card = el(
    'div',
    { class: 'file' },
    icon('file'),
    el('span', { class: 'file-words' }, el('a', { href: address, download: name }, name), el('small', {}, about)),
  );
  return spoiler ? hidden(card) : card;
}

/** Something that is shown when somebody asks for it. */
export function hidden(inside: HTMLElement): HTMLElement {
  const box = el('div', { class: 'veiled' });
  const show = () => {
    box.replaceChildren(inside);
    box.classList.remove('veiled');
  };
  box.append(el('button', { type: 'button', class: 'button secondary', onclick: show }, words.hidden));
  return box;
}

function inWords(description: string): { readonly button: HTMLElement; readonly caption: HTMLElement } {
  const id = `alt-${crypto.randomUUID()}`;
  const caption = el('figcaption', { id, class: 'picture-words', hidden: true }, description);
  const toggle = () => {
    caption.hidden = !caption.hidden;
    button.setAttribute('aria-expanded', String(!caption.hidden));
  };
  const button = el(
    'button',
    {
      type: 'button',
      class: 'picture-alt',
      'aria-label': words.pictureInWords,
      'aria-expanded': 'false',
      'aria-controls': id,
      onclick: toggle,
    },
    'ALT',
  );
  return { button, caption };
}

function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return `${bytes} B`;
  const [amount, unit] = kilobytes < 1024 ? [kilobytes, 'kB'] : [kilobytes / 1024, 'MB'];
  return `${amount.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} ${unit}`;
}

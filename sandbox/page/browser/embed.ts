import type { EmbedView } from '../view.js';
import { el } from './dom.js';
import { showMarkup } from './markup.js';
import { showPicture } from './media.js';

/** An embed as a card, in its colour. */
export function showEmbed({
  accent,
  author,
  title,
  url,
  text,
  fields,
  footer,
  image,
  thumbnail,
}: EmbedView): HTMLElement {
  const named = url ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...showMarkup(title)) : null;
  const parts = [
    author ? el('p', { class: 'embed-author' }, author) : null,
    title.length > 0 ? el('h3', { class: 'heading' }, ...(named ? [named] : showMarkup(title))) : null,
    text.length > 0 ? el('div', {}, ...showMarkup(text)) : null,
    ...fields.map(({ name, value }) =>
      el('div', {}, el('b', {}, ...showMarkup(name)), el('div', {}, ...showMarkup(value))),
    ),
    image ? showPicture(image) : null,
    footer ? el('small', {}, footer) : null,
  ];
  const words = el('div', { class: 'section-words text' }, ...parts);
  const beside = thumbnail ? el('div', { class: 'thumbnail' }, showPicture(thumbnail)) : null;
  const card = el('div', { class: 'container accented' }, el('div', { class: 'section' }, words, beside));
  card.style.setProperty('--accent', accent ?? 'var(--line)');
  return card;
}

import type { Markup } from '../view.js';
import { el } from './dom.js';
import { words } from './words.js';

/** Text with Discord's Markdown, as elements. */
export function showMarkup(list: readonly Markup[]): Node[] {
  return list.map(show);
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  small: 'small',
} as const;

function show(markup: Markup): Node {
  switch (markup.kind) {
    case 'text':
      return document.createTextNode(markup.text);
    case 'break':
      return el('br');
    case 'heading':
      return el('h3', { class: `heading level-${markup.level}` }, ...showMarkup(markup.inside));
    case 'code':
      return el('code', {}, markup.text);
    case 'codeblock':
      return el('pre', {}, el('code', {}, markup.text));
    case 'link': {
      const isHere = markup.url.startsWith('#');
      const elsewhere = isHere ? {} : { target: '_blank', rel: 'noopener noreferrer' };
      return el('a', { href: markup.url, ...elsewhere }, ...showMarkup(markup.inside));
    }
    case 'mention':
      return markup.command
        ? el('button', { type: 'button', class: 'mention', 'data-command': markup.text }, markup.text)
        : el('span', { class: markup.me ? 'mention me' : 'mention' }, markup.text);
    case 'spoiler':
      return spoiler(showMarkup(markup.inside));
    default:
      return el(TAGS[markup.kind], {}, ...showMarkup(markup.inside));
  }
}

function spoiler(inside: Node[]): HTMLElement {
  const reveal = () => {
    hidden.classList.add('shown');
    hidden.removeAttribute('role');
    hidden.removeAttribute('tabindex');
    hidden.removeAttribute('aria-label');
  };
  const attributes = { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': words.spoiler };
  const onkeydown = (event: Event) => {
    if (event instanceof KeyboardEvent && ['Enter', ' '].includes(event.key)) reveal();
  };
  const hidden = el('span', { ...attributes, onclick: reveal, onkeydown }, el('span', {}, ...inside));
  return hidden;
}

import type { ContextView, MessageView, WhoView } from '../view.js';
import { showComponent, type Uses } from './component.js';
import { el, icon } from './dom.js';
import { showEmbed } from './embed.js';
import { showMarkup } from './markup.js';
import { showFile } from './media.js';
import { words } from './words.js';

/** What can be done with a message. */
export interface MessageUses extends Uses {
  readonly dismiss: () => void;
  /** Opens the menu of the message beside an element, or at a point on the screen. */
  readonly menu: (opener: HTMLElement, at?: { readonly x: number; readonly y: number }) => void;
  readonly hasMenu: boolean;
  readonly reply: () => void;
}

/** A picture with the first letter of a name; the name itself stands beside it. */
export function avatar({ name, bot, shade }: WhoView): HTMLElement {
  const look = bot ? 'bot' : `shade-${shade}`;
  return el('span', { class: `avatar ${look}`, 'aria-hidden': 'true' }, bot ? '“' : name.slice(0, 1));
}

/** A message of the channel, as an element. */
export function showMessage(message: MessageView, uses: MessageUses): HTMLElement {
  const { author, context } = message;
  const nameId = `name-${message.id}`;
  const kinds = ['message', message.onlyYou && 'only-you', message.notifiedYou && 'notified'].filter(Boolean);
  const more = el(
    'button',
    {
      type: 'button',
      class: 'tool more',
      'aria-label': words.actions(author.name),
      'aria-haspopup': 'menu',
      title: words.more,
      'data-key': 'more',
    },
    icon('more'),
  );
  more.addEventListener('click', () => uses.menu(more));
  const quick = el(
    'button',
    {
      type: 'button',
      class: 'tool quick',
      'aria-label': words.replyTo(author.name),
      title: words.reply,
      'data-key': 'reply',
      onclick: uses.reply,
    },
    icon('reply'),
  );
  const article = el(
    'article',
    { class: kinds.join(' '), id: `message-${message.id}`, 'aria-labelledby': nameId, tabindex: -1 },
    context ? showContext(context) : null,
    avatar(author),
    el(
      'header',
      {},
      el('h2', { id: nameId, class: author.bot ? 'name bot' : 'name' }, author.name),
      author.bot ? el('span', { class: 'badge' }, words.app) : null,
      el('time', { datetime: message.at }, time(message.at)),
    ),
    body(message, uses),
    message.onlyYou ? privately(uses.dismiss) : null,
    el('div', { class: 'tools' }, message.answerable ? quick : null, uses.hasMenu ? more : null),
  );
  article.addEventListener('contextmenu', (event) => {
    if (!uses.hasMenu || (event.target instanceof Element && event.target.closest('a, input'))) return;
    event.preventDefault();
    uses.menu(more, { x: event.clientX, y: event.clientY });
  });
  return article;
}

function body(message: MessageView, uses: MessageUses): HTMLElement {
  if (message.loading) {
    const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
    return el('div', { class: 'body thinking' }, dots, words.thinking(message.author.name));
  }
  return el(
    'div',
    { class: 'body' },
    message.text.length > 0
      ? el(
          'div',
          { class: 'text' },
          ...showMarkup(message.text),
          message.edited ? el('span', { class: 'edited' }, ` ${words.edited}`) : null,
        )
      : null,
    ...message.components.map((component) => showComponent(component, uses)),
    message.pictures.length > 0 ? showComponent({ kind: 'gallery', pictures: message.pictures }, uses) : null,
    ...message.files.map(showFile),
    ...message.embeds.map(showEmbed),
    message.edited && message.text.length === 0 ? el('span', { class: 'edited' }, words.edited) : null,
  );
}

function showContext(context: ContextView): HTMLElement {
  if (context.kind === 'unseen-reply') {
    return el('div', { class: 'context' }, icon('reply'), el('i', {}, words.unseenReply[context.why]));
  }
  const { who } = context;
  const name = el('b', {}, who.name);
  if (context.kind === 'command') {
    const command = el('span', { class: 'mention' }, `${context.slash ? '/' : ''}${context.name}`);
    return el('div', { class: 'context' }, avatar(who), name, words.used, command);
  }
  const excerpt = el('a', { href: `#message-${context.id}`, class: 'excerpt' }, context.excerpt || words.noText);
  return el('div', { class: 'context' }, avatar(who), name, ' ', excerpt);
}

function privately(dismiss: () => void): HTMLElement {
  return el(
    'footer',
    {},
    icon('eye'),
    words.onlyYou,
    ' · ',
    el('button', { type: 'button', class: 'plain-link', onclick: dismiss }, words.dismiss),
  );
}

function time(iso: string): string {
  const date = new Date(iso);
  const clock = date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? `${words.today} ${clock}` : `${date.toLocaleDateString('nl-NL')} ${clock}`;
}

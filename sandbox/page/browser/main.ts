import type { ChoiceView, MessageView, PageEvent, PlaceView } from '../view.js';
import { Channel } from './channel.js';
import { Composer, MAX_MESSAGE } from './composer.js';
import { byId, fill, icon } from './dom.js';
import { type Done, follow, perform, type Seat } from './link.js';
import { type MenuEntry, openMenu } from './menu.js';
import type { MessageUses } from './message.js';
import { Replying } from './replying.js';
import { showSidebar, startDrawer } from './sidebar.js';
import { withMentions, withNames } from './suggestions.js';
import { startTheme } from './theme.js';
import { showWelcome } from './welcome.js';
import { words } from './words.js';

/** A phone's width, as in the style sheets. */
const NARROW = '(max-width: 45rem)';

let seat: Seat = { as: 'jij', in: 'kanaal' };
let place: PlaceView | null = null;
let shown = '';
let leave: () => void = () => undefined;

const notice = byId('notice', HTMLElement);

function complain(text: string): void {
  notice.textContent = text;
  notice.hidden = text === '';
}

/** Asks the sandbox for something, and says so when it did not work. */
async function act<Result>(action: object): Promise<Done<Result>> {
  const done = await perform<Result>(seat, action);
  if (done.kind === 'failed') {
    complain({ 'no-answer': words.noAnswer, 'not-possible': words.notPossible, lost: words.lost }[done.reason]);
  }
  return done;
}

function usesOf(message: MessageView): MessageUses {
  const { id, author, onlyYou, deletable, editable, answerable } = message;
  const commands = onlyYou ? [] : (place?.menu ?? []);
  const apps = commands.map((name) => ({ label: name, choose: () => void act({ do: 'menu', message: id, name }) }));
  const reply = () => {
    replying.to(message);
    composer.focus();
  };
  const entries: MenuEntry[] = [
    ...(editable && !onlyYou ? [{ label: words.edit, choose: () => edit(message) }] : []),
    ...(answerable ? [{ label: words.reply, choose: reply }] : []),
    ...(apps.length > 0 ? [{ label: words.apps, entries: apps }] : []),
    ...(deletable && !onlyYou
      ? [{ label: words.delete, danger: true, choose: () => void act({ do: 'delete', message: id }) }]
      : []),
  ];
  return {
    hasMenu: entries.length > 0,
    menu: (opener, at) => openMenu(author.name, entries, at ? { opener, at } : { opener }),
    reply,
    dismiss: () => void act({ do: 'dismiss', message: id }),
    press: async (customId) => {
      await act({ do: 'press', message: id, customId });
    },
    choose: async (customId, values) => {
      await act({ do: 'choose', message: id, customId, values });
    },
  };
}

function edit(message: MessageView): void {
  const here = place;
  if (!here) return;
  const save = async (typed: string) => {
    const text = withMentions(typed.trim(), here);
    if (text === '') complain(words.empty);
    else if (text.length > MAX_MESSAGE) complain(words.tooLong(text.length, MAX_MESSAGE));
    else return (await act({ do: 'edit', message: message.id, text })).kind === 'done';
    return false;
  };
  channel.edit(message, { text: withNames(message.source, here), save });
}

async function say(text: string): Promise<boolean> {
  const { answered } = replying;
  const done = await act({ do: 'say', text, ...answered });
  if (done.kind === 'done' && replying.answered === answered) replying.stop();
  return done.kind === 'done';
}

const channel = new Channel(usesOf);
const replying = new Replying();
const composer = new Composer({
  place: () => place,
  suggest: async (asked) => {
    const done = await perform<readonly ChoiceView[]>(seat, { ...asked, do: 'suggest' });
    return done.kind === 'done' ? done.result : [];
  },
  slash: async (name, options) => {
    const done = await act({ do: 'slash', name, options });
    return done.kind === 'done' || done.reason === 'no-answer';
  },
  say,
  complain,
  escape: () => replying.stop(),
  editLast: () => {
    const own = channel.last(({ editable, onlyYou }) => editable && !onlyYou);
    if (own) edit(own);
  },
});

const tries = {
  run: (text: string) => {
    composer.write(text);
    composer.send();
  },
  check: (message: string, name: string) => void act({ do: 'menu', message, name }),
};

function show(view: PlaceView): void {
  place = view;
  const here = view.places.find(({ key }) => key === seat.in);
  const name = here?.name ?? '';
  document.title = `${here?.kind === 'dm' ? '@' : '#'}${name} · ${words.site}`;
  fill(byId('place-name', HTMLElement), [
    icon(here?.kind === 'thread' ? 'thread' : here?.kind === 'dm' ? 'at' : 'hash'),
    name,
  ]);
  fill(byId('place-topic', HTMLElement), [here?.topic ?? '']);
  const box = byId('text', HTMLTextAreaElement);
  const to = here?.kind === 'dm' ? `@${name}` : `#${name}`;
  box.placeholder = window.matchMedia(NARROW).matches ? words.sendShort(to) : words.send(to);
  box.setAttribute('aria-label', words.send(to));
  showSidebar(view, seat, move);
  const welcome = showWelcome(view, seat, tries);
  // When only the bot came or went, what is being read stays where it is.
  const frame = JSON.stringify([seat, view.menu]);
  if (frame === shown && channel.shows(view.messages)) channel.welcome(welcome);
  else channel.open(view, welcome);
  shown = frame;
  document.body.dataset['ready'] = String(view.connected && view.commands.length > 0);
}

function told(event: PageEvent): void {
  if (event.kind === 'place') show(event.place);
  else if (event.kind === 'message') channel.put(event.message);
  else {
    replying.gone(event.id);
    channel.remove(event.id);
  }
}

function move(to: Partial<Seat>): void {
  leave();
  seat = { ...seat, ...to };
  complain('');
  replying.stop();
  // Who chooses a person by keyboard stays there; a touch screen would open its keyboard.
  if (!to.as && window.matchMedia('(hover: hover)').matches) composer.focus();
  leave = follow(seat, told, (isLost) => complain(isLost ? words.lost : ''));
}

startTheme();
startDrawer();
// A command in a text is put in the box, as Discord does.
document.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
  if (pressed) composer.write(`${pressed.dataset['command']} `);
});
byId('send', HTMLButtonElement).addEventListener('click', () => composer.send());
move({});

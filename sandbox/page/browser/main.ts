import type { ChoiceView, MessageView, PageEvent, PlaceView } from '../view.js';
import { openMenu } from './apps-menu.js';
import { Channel } from './channel.js';
import { Composer } from './composer.js';
import { byId, fill, icon } from './dom.js';
import { type Done, follow, perform, type Seat } from './link.js';
import type { MessageUses } from './message.js';
import { showSidebar, startDrawer } from './sidebar.js';
import { startTheme } from './theme.js';
import { showWelcome } from './welcome.js';
import { words } from './words.js';

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
  const { id, author, onlyYou, deletable } = message;
  const commands = onlyYou ? [] : (place?.menu ?? []);
  const entries = commands.map((name) => ({ label: name, choose: () => void act({ do: 'menu', message: id, name }) }));
  const remove = { label: words.delete, danger: true, choose: () => void act({ do: 'delete', message: id }) };
  const all = deletable && !onlyYou ? [...entries, remove] : entries;
  return {
    hasMenu: all.length > 0,
    menu: (opener, at) => openMenu(`${words.apps} · ${author.name}`, all, opener, at),
    dismiss: () => void act({ do: 'dismiss', message: id }),
    press: async (customId) => {
      await act({ do: 'press', message: id, customId });
    },
    choose: async (customId, values) => {
      await act({ do: 'choose', message: id, customId, values });
    },
  };
}

const channel = new Channel(usesOf);
const composer = new Composer({
  place: () => place,
  suggest: async (asked) => {
    const done = await perform<readonly ChoiceView[]>(seat, { ...asked, do: 'suggest' });
    return done.kind === 'done' ? done.result : [];
  },
  slash: (name, options) => void act({ do: 'slash', name, options }),
  say: (text) => void act({ do: 'say', text }),
  complain,
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
  document.title = `${here?.kind === 'dm' ? '@' : '#'}${name} · Sandbox`;
  fill(byId('place-name', HTMLElement), [
    icon(here?.kind === 'thread' ? 'thread' : here?.kind === 'dm' ? 'at' : 'hash'),
    name,
  ]);
  fill(byId('place-topic', HTMLElement), [here?.topic ?? '']);
  const box = byId('text', HTMLTextAreaElement);
  box.placeholder = words.send(here?.kind === 'dm' ? `@${name}` : `#${name}`);
  box.setAttribute('aria-label', box.placeholder);
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
  else channel.remove(event.id);
}

function move(to: Partial<Seat>): void {
  leave();
  seat = { ...seat, ...to };
  complain('');
  leave = follow(seat, told, (isLost) => complain(isLost ? words.lost : ''));
}

startTheme();
startDrawer();
byId('send', HTMLButtonElement).addEventListener('click', () => composer.send());
move({});

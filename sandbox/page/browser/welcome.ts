import type { PlaceView } from '../view.js';
import { el } from './dom.js';
import type { Seat } from './link.js';
import { words } from './words.js';

/** What can be tried with a click. */
export interface Tries {
  readonly run: (text: string) => void;
  readonly check: (messageId: string, command: string) => void;
}

const CHECK = /^controleer/i;

/** The beginning of a place, with things to try. */
export function showWelcome(place: PlaceView, seat: Seat, tries: Tries): HTMLElement {
  const here = place.places.find(({ key }) => key === seat.in);
  const isDm = here?.kind === 'dm';
  const title = isDm ? words.welcomeDm(place.bot.name) : words.welcome(here?.name ?? '');
  const shown = buttons(place, tries);
  const about = seat.in === 'elders' ? words.introElsewhere : words.intro;
  const intro = [about, words.toTry(shown.length)].filter(Boolean).join(' ');
  return el(
    'section',
    { class: 'welcome', 'aria-label': title },
    el('div', { class: 'welcome-sign', 'aria-hidden': 'true' }, isDm ? '@' : '#'),
    el('p', { class: 'welcome-title' }, title),
    el('p', { class: 'welcome-intro' }, intro),
    place.connected ? null : el('p', { class: 'welcome-intro' }, words.offline),
    el('div', { class: 'tries' }, ...shown),
  );
}

function buttons(place: PlaceView, { run, check }: Tries): HTMLElement[] {
  const offered = (name: string) => place.commands.some((command) => command.name === name);
  const checker = place.menu.find((name) => CHECK.test(name));
  const { sample } = place;
  const tries = [
    { code: '/vraag 48', about: words.tryQuestion, able: offered('vraag'), act: () => run('/vraag 48') },
    { code: '/zoek detentie', about: words.trySearch, able: offered('zoek'), act: () => run('/zoek detentie') },
  ];
  const all = sample
    ? [
        ...tries,
        {
          code: words.tryCheckHow,
          about: words.tryCheck,
          able: checker !== undefined,
          act: () => checker && check(sample, checker),
        },
      ]
    : tries;
  // What the bot does not offer here is no suggestion; before it is there, nothing can be said of that.
  return all
    .filter(({ able }) => able || !place.connected)
    .map(({ code, about, able, act }) => tryButton(code, about, able, act));
}

function tryButton(code: string, about: string, able: boolean, act: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'try', disabled: !able, onclick: act };
  return el('button', attributes, el('code', {}, code), el('span', {}, about));
}

import type { PersonKey, PlaceKey, PlaceView } from '../view.js';
import { byId, el, fill, icon } from './dom.js';
import { grouped } from './group.js';
import type { Seat } from './link.js';
import { avatar } from './message.js';

/** Where one can go and who one can be. */
export function showSidebar(place: PlaceView, seat: Seat, move: (to: Partial<Seat>) => void): void {
  const servers = grouped(place.places, ({ server }) => server);
  const go = (key: PlaceKey) => () => {
    closeDrawer();
    move({ in: key });
  };
  const groups = servers.map(([server, places]) =>
    el(
      'section',
      {},
      el('h2', { class: 'server' }, server),
      el(
        'ul',
        {},
        ...places.map(({ key, name, kind }) => {
          const here = key === seat.in ? 'page' : null;
          const picture = icon(kind === 'thread' ? 'thread' : kind === 'dm' ? 'at' : 'hash');
          const link = el(
            'button',
            { type: 'button', class: `place ${kind}`, 'aria-current': here, onclick: go(key) },
            picture,
            name,
          );
          return el('li', {}, link);
        }),
      ),
    ),
  );
  fill(byId('places', HTMLElement), groups);
  const be = (key: PersonKey) => () => move({ as: key });
  const people = place.people.map(({ key, ...who }) =>
    el(
      'label',
      { class: 'person' },
      el('input', { type: 'radio', name: 'person', value: key, checked: key === seat.as, onchange: be(key) }),
      avatar(who),
      el('span', {}, who.name),
    ),
  );
  const chooser = byId('people', HTMLElement);
  const hadFocus = chooser.contains(document.activeElement);
  fill(chooser, people);
  if (hadFocus) chooser.querySelector<HTMLInputElement>('input:checked')?.focus();
}

/** Opens and closes the sidebar on a narrow screen. */
export function startDrawer(): void {
  const button = byId('drawer-button', HTMLButtonElement);
  button.append(icon('menu'));
  button.addEventListener('click', () => setDrawer(!document.body.classList.contains('drawer-open')));
  byId('scrim', HTMLElement).addEventListener('click', closeDrawer);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && document.body.classList.contains('drawer-open')) {
      closeDrawer();
      button.focus();
    }
  });
}

function closeDrawer(): void {
  setDrawer(false);
}

function setDrawer(open: boolean): void {
  document.body.classList.toggle('drawer-open', open);
  byId('drawer-button', HTMLButtonElement).setAttribute('aria-expanded', String(open));
}

import { byId, el, fill } from './dom.js';

/** An entry of a menu. */
export interface MenuEntry {
  readonly label: string;
  readonly danger?: boolean;
  readonly choose: () => void;
}

/** The one menu of the page: opened at a button or a point, walked with the arrows, closed by Escape or elsewhere. */
export function openMenu(
  title: string,
  entries: readonly MenuEntry[],
  opener: HTMLElement,
  at?: { readonly x: number; readonly y: number },
): void {
  const menu = byId('menu', HTMLElement);
  const items = entries.map(({ label, danger, choose }) =>
    el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: -1,
        class: danger ? 'menu-item danger' : 'menu-item',
        onclick: () => act(choose),
      },
      label,
    ),
  );
  fill(menu, [el('div', { class: 'menu-title', 'aria-hidden': 'true' }, title), ...items]);
  menu.setAttribute('aria-label', title);
  menu.hidden = false;
  place(menu, opener, at);
  opener.setAttribute('aria-expanded', 'true');
  items[0]?.focus();

  const stop = new AbortController();
  const { signal } = stop;
  function close(): void {
    stop.abort();
    menu.hidden = true;
    opener.removeAttribute('aria-expanded');
  }
  function act(choose: () => void): void {
    close();
    opener.focus();
    choose();
  }
  menu.addEventListener(
    'keydown',
    (event) => {
      const here = items.indexOf(document.activeElement as HTMLButtonElement);
      const moves: Readonly<Record<string, number>> = {
        ArrowDown: here + 1,
        ArrowUp: here - 1,
        Home: 0,
        End: items.length - 1,
      };
      const move = moves[event.key];
      if (move !== undefined) items[(move + items.length) % items.length]?.focus();
      else if (event.key === 'Escape' || event.key === 'Tab') {
        close();
        opener.focus();
      } else return;
      event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Node && menu.contains(target))) close();
    },
    { signal },
  );
}

// Beside the button, or at the point, and always on the screen.
function place(menu: HTMLElement, opener: HTMLElement, at?: { readonly x: number; readonly y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  const box = opener.getBoundingClientRect();
  const x = at?.x ?? box.right - width;
  const y = at?.y ?? box.bottom + 4;
  menu.style.setProperty('left', `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`);
  menu.style.setProperty('top', `${Math.max(8, Math.min(y, window.innerHeight - height - 8))}px`);
}

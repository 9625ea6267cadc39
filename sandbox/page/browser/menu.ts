import { byId, el, fill, icon } from './dom.js';
import { words } from './words.js';

/** An entry of a menu: something to do, or a menu of its own. */
export type MenuEntry =
  | { readonly label: string; readonly danger?: boolean; readonly choose: () => void }
  | { readonly label: string; readonly entries: readonly MenuEntry[] };

/** Where a menu opens: at a button, or at a point of the screen. */
export interface MenuPlace {
  readonly opener: HTMLElement;
  readonly at?: { readonly x: number; readonly y: number };
}

/**
 * Opens the one menu of the page. It is walked with the arrows and closed by Escape or elsewhere; a menu within it
 * takes its place, and ArrowLeft or Escape goes back.
 */
export function openMenu(title: string, entries: readonly MenuEntry[], { opener, at }: MenuPlace): void {
  const menu = byId('menu', HTMLElement);
  const stop = new AbortController();
  const { signal } = stop;
  const above: (readonly MenuEntry[])[] = [];
  let items: readonly HTMLButtonElement[] = [];

  function show(list: readonly MenuEntry[], name: string): void {
    const made = list.map((entry) => item(entry));
    const back =
      above.length > 0
        ? [el('button', { ...ITEM, class: 'menu-item back', onclick: goBack }, icon('back'), words.back)]
        : [];
    items = [...made, ...back];
    fill(menu, [el('div', { class: 'menu-title', 'aria-hidden': 'true' }, name), ...items]);
    menu.setAttribute('aria-label', name);
    menu.hidden = false;
    place(menu, opener, at);
    items[0]?.focus();
  }

  function item(entry: MenuEntry): HTMLButtonElement {
    if ('entries' in entry) {
      const enter = () => {
        above.push(entries);
        show(entry.entries, entry.label);
      };
      return el('button', { ...ITEM, 'aria-haspopup': 'menu', onclick: enter }, entry.label, icon('forward'));
    }
    const act = () => {
      close();
      opener.focus();
      entry.choose();
    };
    return el('button', { ...ITEM, class: entry.danger ? 'menu-item danger' : 'menu-item', onclick: act }, entry.label);
  }

  function goBack(): boolean {
    const list = above.pop();
    if (list) show(list, title);
    return list !== undefined;
  }

  function close(): void {
    stop.abort();
    menu.hidden = true;
    opener.removeAttribute('aria-expanded');
  }

  function key(event: KeyboardEvent): void {
    const { activeElement } = document;
    const here = activeElement instanceof HTMLButtonElement ? items.indexOf(activeElement) : -1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: items.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) items[(move + items.length) % items.length]?.focus();
    else if (event.key === 'ArrowRight' && items[here]?.ariaHasPopup === 'menu') items[here].click();
    else if (event.key === 'ArrowLeft' && above.length > 0) goBack();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Tab' || !goBack()) {
        close();
        opener.focus();
      }
    } else return;
    event.preventDefault();
  }

  show(entries, title);
  opener.setAttribute('aria-expanded', 'true');
  menu.addEventListener('keydown', key, { signal });
  const elsewhere = ({ target }: Event) => {
    if (!(target instanceof Node && menu.contains(target))) close();
  };
  document.addEventListener('pointerdown', elsewhere, { signal });
}

const ITEM = { type: 'button', role: 'menuitem', tabindex: -1, class: 'menu-item' } as const;

// Beside the button, or at the point, and always on the screen.
function place(menu: HTMLElement, opener: HTMLElement, at?: { readonly x: number; readonly y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  const box = opener.getBoundingClientRect();
  const x = at?.x ?? box.right - width;
  const y = at?.y ?? box.bottom + 4;
  menu.style.setProperty('left', `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`);
  menu.style.setProperty('top', `${Math.max(8, Math.min(y, window.innerHeight - height - 8))}px`);
}

import type { SelectView } from '../view.js';
import { el, fill, icon } from './dom.js';
import { words } from './words.js';

/**
 * A menu that opens under a button. One choice is made at once; several are ticked, and sent by Klaar, by Escape or
 * by leaving. All by keyboard: arrows, Home, End, space, Enter.
 */
export function showSelect(select: SelectView, chosen: (values: readonly string[]) => void): HTMLElement {
  const id = `menu-${crypto.randomUUID()}`;
  const several = select.most > 1;
  const before = select.options.filter((option) => option.chosen).map(({ value }) => value);
  const picked = new Set(before);
  let active = 0;

  const label = el('span', { class: 'select-label' });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'select-button',
      disabled: select.disabled,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': id,
      'data-key': select.customId,
    },
    label,
    icon('chevron'),
  );
  const options = select.options.map((option, index) =>
    el(
      'div',
      { class: 'option', role: 'option', id: `${id}-${index}`, 'data-value': option.value, onclick: () => pick(index) },
      el(
        'span',
        { class: 'option-words' },
        el('span', { class: 'option-name' }, option.label),
        option.description ? el('span', { class: 'option-description' }, option.description) : null,
      ),
      several ? el('span', { class: 'tick' }, icon('check')) : null,
    ),
  );
  const list = el(
    'div',
    {
      id,
      class: 'options',
      role: 'listbox',
      tabindex: -1,
      'aria-label': select.placeholder,
      'aria-multiselectable': several ? 'true' : null,
    },
    ...options,
  );
  const done = several
    ? el('button', { type: 'button', class: 'button primary done', onclick: () => close(true) }, words.choose)
    : null;
  const popup = el('div', { class: 'select-popup', hidden: true }, list, done);
  const root = el('div', { class: 'select' }, button, popup);

  function show(): void {
    const names = select.options.filter(({ value }) => picked.has(value)).map((option) => option.label);
    const summary = names.length > 1 ? words.chosen(names.length) : (names[0] ?? select.placeholder);
    fill(label, [summary]);
    label.classList.toggle('placeholder', names.length === 0);
    button.setAttribute(
      'aria-label',
      names.length > 0 ? `${select.placeholder}: ${names.join(', ')}` : select.placeholder,
    );
    options.forEach((option, index) => {
      option.setAttribute('aria-selected', String(picked.has(select.options[index]?.value ?? '')));
      option.classList.toggle('active', index === active);
    });
    list.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  function open(): void {
    popup.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    show();
    popup.scrollIntoView({ block: 'nearest' });
    list.focus();
  }

  function close(send: boolean): void {
    if (popup.hidden) return;
    popup.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    const values = select.options.map(({ value }) => value).filter((value) => picked.has(value));
    const changed = values.join('\n') !== before.join('\n');
    if (send && changed && values.length >= select.least) chosen(values);
  }

  function pick(index: number): void {
    const value = select.options[index]?.value;
    if (value === undefined) return;
    active = index;
    if (!several) {
      popup.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      button.focus();
      picked.clear();
      picked.add(value);
      show();
      chosen([value]);
      return;
    }
    if (picked.has(value)) picked.delete(value);
    else if (picked.size < select.most) picked.add(value);
    show();
  }

  button.addEventListener('click', () => (popup.hidden ? open() : close(true)));
  list.addEventListener('keydown', (event) => {
    const last = options.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last,
    };
    const move = moves[event.key];
    if (move !== undefined) active = move;
    else if (event.key === ' ' || (event.key === 'Enter' && !several)) pick(active);
    else if (event.key === 'Enter' || event.key === 'Escape') {
      button.focus();
      close(event.key === 'Enter');
    } else return;
    event.preventDefault();
    show();
    options[active]?.scrollIntoView({ block: 'nearest' });
  });
  root.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && root.contains(to))) close(true);
  });
  show();
  return root;
}

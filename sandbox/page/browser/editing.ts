import { el } from './dom.js';
import { words } from './words.js';

/** What editing asks of the page. */
export interface EditUses {
  /** The text as somebody types it: mentions as names. */
  readonly text: string;
  /** Saves, and tells whether that worked. */
  readonly save: (text: string) => Promise<boolean>;
  readonly done: () => void;
}

/** A box in the place of a message's text, in which its writer changes it: Enter saves, Escape leaves it as it was. */
export function showEditor({ text, save, done }: EditUses): HTMLElement {
  const box = el('textarea', { class: 'edit-text', rows: 1, 'aria-label': words.editing, spellcheck: 'false' });
  box.value = text;
  const resize = () => {
    box.style.setProperty('height', 'auto');
    box.style.setProperty('height', `${box.scrollHeight}px`);
  };
  const keep = async () => {
    if (box.value.trim() === text.trim() || (await save(box.value))) done();
  };
  box.addEventListener('input', resize);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') done();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void keep();
    else return;
    event.preventDefault();
  });
  requestAnimationFrame(() => {
    resize();
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return el(
    'div',
    { class: 'body editing' },
    box,
    el(
      'div',
      { class: 'edit-how' },
      el('button', { type: 'button', class: 'button primary', onclick: () => void keep() }, words.save),
      el('button', { type: 'button', class: 'button secondary', onclick: done }, words.cancel),
      el('span', {}, words.editHint),
    ),
  );
}

import type { ChoiceView, PlaceView } from '../view.js';
import { byId, el, fill } from './dom.js';
import { type Draft, type Picked, readDraft, readyOptions } from './draft.js';
import { grouped } from './group.js';
import { fromChoices, type Suggestion, suggestionsFor, toAsk, withMentions } from './suggestions.js';
import { words } from './words.js';

const PAUSE_MS = 120;
/** Discord's longest message, in UTF-16 code units. */
export const MAX_MESSAGE = 2000;
/** From here on it is told how much is left. */
const NEARLY_FULL = 200;

/** What the composer asks of the page. */
export interface ComposerUses {
  readonly place: () => PlaceView | null;
  readonly suggest: (asked: object) => Promise<readonly ChoiceView[]>;
  /** Runs a command, or says something; both tell whether it went. */
  readonly slash: (name: string, options: object) => Promise<boolean>;
  readonly say: (text: string) => Promise<boolean>;
  readonly complain: (words: string) => void;
  /** Escape, and the arrow up, in an empty box. */
  readonly escape: () => void;
  readonly editLast: () => void;
}

/** Where messages and commands are typed: a text box with suggestions above it (an ARIA combobox). */
export class Composer {
  readonly #box = byId('text', HTMLTextAreaElement);
  readonly #list = byId('suggestions', HTMLElement);
  readonly #hint = byId('hint', HTMLElement);
  readonly #left = byId('left', HTMLElement);
  readonly #uses: ComposerUses;
  readonly #picked = new Map<string, Picked>();
  #offered: readonly Suggestion[] = [];
  #active = -1;
  #asked = 0;
  #timer = 0;

  constructor(uses: ComposerUses) {
    this.#uses = uses;
    this.#box.addEventListener('input', () => this.#changed());
    this.#box.addEventListener('keydown', (event) => this.#key(event));
    this.#box.addEventListener('blur', () => this.#offer([]));
    this.#box.addEventListener('focus', () => this.#changed());
  }

  /** Puts text in the box, as if it were typed. */
  write(text: string): void {
    this.#box.value = text;
    this.#box.focus();
    this.#box.setSelectionRange(text.length, text.length);
    this.#changed();
  }

  /** Sends what is in the box. */
  send(): void {
    const place = this.#uses.place();
    const text = this.#box.value.trim();
    if (!place || text === '') return;
    const draft = readDraft(this.#box.value.endsWith(' ') ? this.#box.value : `${this.#box.value} `, place.commands);
    if (draft.kind === 'name') {
      this.#uses.complain(words.unknownCommand(draft.typed));
      return;
    }
    if (draft.kind === 'message') {
      const { length } = withMentions(text, place);
      if (length > MAX_MESSAGE) this.#uses.complain(words.tooLong(length, MAX_MESSAGE));
      else void this.#sent(this.#uses.say(withMentions(text, place)));
      return;
    }
    const ready = readyOptions(draft, this.#picked);
    if (ready.kind === 'ready') {
      void this.#sent(this.#uses.slash(draft.command.name, ready.options));
      return;
    }
    const { name } = ready.option;
    const complaint = { missing: words.missing, 'not-a-number': words.notANumber, 'not-yes-no': words.notYesNo }[
      ready.kind
    ];
    this.#uses.complain(complaint(name));
  }

  /** Takes the keyboard. */
  focus(): void {
    this.#box.focus({ preventScroll: true });
  }

  // What did not go is put back, unless something else was typed meanwhile.
  async #sent(went: Promise<boolean>): Promise<void> {
    const text = this.#box.value;
    const picked = new Map(this.#picked);
    this.#picked.clear();
    this.#box.value = '';
    this.#changed();
    if ((await went) || this.#box.value !== '') return;
    this.#box.value = text;
    for (const [option, value] of picked) this.#picked.set(option, value);
    this.#fit();
  }

  #draft(): Draft {
    return readDraft(this.#box.value, this.#uses.place()?.commands ?? []);
  }

  #changed(): void {
    this.#uses.complain('');
    const place = this.#uses.place();
    const text = this.#box.value;
    const draft = this.#draft();
    this.#fit();
    this.#showHint(draft);
    const here = document.activeElement === this.#box;
    this.#offer(place && here ? suggestionsFor(text, place) : []);
    const asking = toAsk(draft, this.#picked);
    this.#asked += 1;
    clearTimeout(this.#timer);
    if (asking && here) this.#timer = setTimeout(() => void this.#ask(asking, text, this.#asked), PAUSE_MS);
  }

  // As high as what is typed, and with what is left of a message when that is little.
  #fit(): void {
    this.#box.style.setProperty('height', 'auto');
    this.#box.style.setProperty('height', `${this.#box.scrollHeight}px`);
    const place = this.#uses.place();
    const isMessage = this.#draft().kind === 'message';
    const left = isMessage && place ? MAX_MESSAGE - withMentions(this.#box.value.trim(), place).length : MAX_MESSAGE;
    this.#left.textContent = left < NEARLY_FULL ? String(left) : '';
    this.#left.classList.toggle('over', left < 0);
    this.#left.setAttribute('aria-label', left < 0 ? words.over(-left) : words.left(left));
  }

  async #ask(asking: object, text: string, number: number): Promise<void> {
    const choices = await this.#uses.suggest(asking);
    const draft = this.#draft();
    if (number !== this.#asked || draft.kind !== 'command') return;
    const place = this.#uses.place();
    this.#offer([...fromChoices(text, draft, choices), ...(place ? suggestionsFor(text, place) : [])]);
  }

  #key(event: KeyboardEvent): void {
    const count = this.#offered.length;
    const isName = this.#draft().kind === 'name';
    const taken = this.#offered[this.#active] ?? (event.key === 'Tab' || isName ? this.#offered[0] : undefined);
    if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const start = this.#active === -1 && event.key === 'ArrowUp' ? 0 : this.#active;
      this.#activate((start + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (event.key === 'Escape') {
      if (count > 0) this.#offer([]);
      else this.#uses.escape();
    } else if (event.key === 'ArrowUp' && this.#box.value === '') this.#uses.editLast();
    else if (event.key === 'Tab' && !event.shiftKey && taken) this.#take(taken);
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      const complete = isName && this.#sendable();
      if (taken && !complete) this.#take(taken);
      else this.send();
    } else return;
    event.preventDefault();
  }

  // A command that was typed in full and asks for nothing goes at once.
  #sendable(): boolean {
    const draft = readDraft(`${this.#box.value} `, this.#uses.place()?.commands ?? []);
    return this.#active === -1 && draft.kind === 'command' && readyOptions(draft, this.#picked).kind === 'ready';
  }

  #take({ text, picked }: Suggestion): void {
    if (picked) this.#picked.set(picked.option, picked);
    this.write(text);
  }

  #offer(offered: readonly Suggestion[]): void {
    this.#offered = offered;
    this.#active = -1;
    const groups = grouped(offered, ({ group }) => group);
    let index = 0;
    const shown = groups.map(([group, list]) =>
      el(
        'div',
        { role: 'group', 'aria-label': group },
        el('div', { class: 'group-name', role: 'presentation' }, group),
        ...list.map((suggestion) => this.#item(suggestion, index++)),
      ),
    );
    this.#offered = groups.flatMap(([, list]) => list);
    fill(this.#list, shown);
    this.#list.hidden = offered.length === 0;
    this.#box.setAttribute('aria-expanded', String(offered.length > 0));
    this.#box.removeAttribute('aria-activedescendant');
  }

  #item(suggestion: Suggestion, index: number): HTMLElement {
    const item = el(
      'div',
      { class: 'option', role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false' },
      el('span', { class: 'option-name' }, suggestion.label),
      el('span', { class: 'option-description' }, suggestion.description),
    );
    // Before the box loses the focus, which would close the list.
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#take(suggestion);
    });
    return item;
  }

  #activate(index: number): void {
    this.#active = index;
    this.#list.querySelectorAll('[role=option]').forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    this.#box.setAttribute('aria-activedescendant', `suggestion-${index}`);
  }

  #showHint(draft: Draft): void {
    this.#hint.hidden = draft.kind !== 'command';
    if (draft.kind !== 'command') return;
    const { command, current } = draft;
    const options = command.options.map((option) => {
      const isCurrent = option === current?.option;
      const filled = draft.values.some((value) => value.option === option && value.text !== '');
      const state = `${isCurrent ? 'current ' : ''}${filled ? 'filled' : ''}`;
      return el('span', { class: `hint-option ${state}` }, option.required ? option.name : `[${option.name}]`);
    });
    const about = current ? current.option.description : command.description;
    fill(this.#hint, [el('b', {}, `/${command.name}`), ...options, el('span', { class: 'hint-about' }, about)]);
  }
}

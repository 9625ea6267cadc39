import type { MessageView, PlaceView } from '../view.js';
import { byId, fill } from './dom.js';
import { type EditUses, showEditor } from './editing.js';
import { type MessageUses, showMessage } from './message.js';

const NEAR_BOTTOM = 120;
const TOGETHER_MS = 7 * 60_000;

/** The messages of a place: they come, change and go, and the newest stays in sight of who was looking at it. */
export class Channel {
  readonly #log = byId('log', HTMLElement);
  readonly #list = byId('messages', HTMLElement);
  readonly #views = new Map<string, MessageView>();
  readonly #uses: (message: MessageView) => MessageUses;
  #atEnd = true;

  constructor(uses: (message: MessageView) => MessageUses) {
    this.#uses = uses;
    // What scrolls must be reachable by keyboard.
    this.#log.tabIndex = 0;
    // Where one types grows and shrinks; who was at the end stays there.
    this.#log.addEventListener('scroll', () => {
      this.#atEnd = this.#isAtEnd();
    });
    new ResizeObserver(() => this.#atEnd && this.#toBottom()).observe(this.#log);
  }

  /** Shows a place from its beginning. */
  open(place: PlaceView, welcome: HTMLElement): void {
    this.#views.clear();
    for (const message of place.messages) this.#views.set(message.id, message);
    this.welcome(welcome);
    fill(
      this.#list,
      place.messages.map((message) => this.#made(message)),
    );
    this.#group();
    this.#toBottom();
  }

  /** Whether these are the messages that are shown. */
  shows(messages: readonly MessageView[]): boolean {
    return JSON.stringify([...this.#views.values()]) === JSON.stringify(messages);
  }

  /** Shows what stands above the first message. */
  welcome(welcome: HTMLElement): void {
    fill(byId('welcome', HTMLElement), [welcome]);
  }

  /** Adds a message, or puts it in the place of what it was. */
  put(message: MessageView): void {
    const atBottom = this.#isAtEnd();
    const old = this.#element(message.id);
    this.#views.set(message.id, message);
    const made = this.#made(message);
    if (old) {
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      old.replaceWith(made);
      if (focused instanceof HTMLElement) refocus(made, focused);
    } else this.#list.append(made);
    this.#group();
    if (atBottom || !old) this.#show(made);
  }

  /** Takes a message away. */
  remove(id: string): void {
    this.#views.delete(id);
    const gone = this.#element(id);
    const hadFocus = gone?.contains(document.activeElement) ?? false;
    gone?.remove();
    this.#group();
    if (hadFocus) byId('text', HTMLTextAreaElement).focus();
  }

  /** The last message that fits, or null. */
  last(fits: (message: MessageView) => boolean): MessageView | null {
    return [...this.#views.values()].findLast(fits) ?? null;
  }

  /** Puts a box in the place of a message's text, in which it is changed. */
  edit(message: MessageView, uses: Omit<EditUses, 'done'>): void {
    const body = this.#element(message.id)?.querySelector('.body');
    if (!body) return;
    const done = () => {
      if (editor.isConnected)
        this.#element(message.id)?.replaceWith(this.#made(this.#views.get(message.id) ?? message));
      this.#group();
      byId('text', HTMLTextAreaElement).focus();
    };
    const editor = showEditor({ ...uses, done });
    body.replaceWith(editor);
    editor.scrollIntoView({ block: 'nearest' });
  }

  #element(id: string): HTMLElement | null {
    return document.getElementById(`message-${id}`);
  }

  #made(message: MessageView): HTMLElement {
    return showMessage(message, this.#uses(message));
  }

  // Messages of one person that follow each other stand under one name.
  #group(): void {
    let before: MessageView | undefined;
    for (const view of this.#views.values()) {
      const together =
        before?.author.id === view.author.id &&
        before.onlyYou === view.onlyYou &&
        view.context === null &&
        Date.parse(view.at) - Date.parse(before.at) < TOGETHER_MS;
      this.#element(view.id)?.classList.toggle('together', together);
      before = view;
    }
  }

  // What is longer than the screen is read from its beginning.
  #show(message: HTMLElement): void {
    if (message.offsetHeight > this.#log.clientHeight) message.scrollIntoView({ block: 'start' });
    else this.#toBottom();
  }

  #isAtEnd(): boolean {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR_BOTTOM;
  }

  #toBottom(): void {
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}

// The button that was pressed is another one now; the keyboard goes on where it was.
function refocus(made: HTMLElement, focused: HTMLElement): void {
  const { key } = focused.dataset;
  const candidates = [...made.querySelectorAll<HTMLElement>('[data-key]')];
  const same = candidates.find((one) => one.dataset['key'] === key);
  const alike = candidates.find((one) => one.textContent === focused.textContent);
  (same ?? alike ?? made).focus({ preventScroll: true });
}

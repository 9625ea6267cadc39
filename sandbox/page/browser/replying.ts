import type { MessageView } from '../view.js';
import { byId, el, fill, icon } from './dom.js';
import { words } from './words.js';

/** Which message is being answered, and whether its author hears of it. */
export interface Answered {
  readonly replyTo: string;
  readonly ping: boolean;
}

/** The bar above the text box that says which message is being answered. */
export class Replying {
  readonly #bar = byId('replying', HTMLElement);
  #answered: Answered | null = null;

  /** What is being answered, or null. */
  get answered(): Answered | null {
    return this.#answered;
  }

  /** Answers a message from now on. */
  to({ id, author }: MessageView): void {
    this.#answered = { replyTo: id, ping: true };
    const ping = el('button', { type: 'button', class: 'ping', 'aria-label': words.pings(author.name) });
    const show = () => {
      const isOn = this.#answered?.ping ?? false;
      ping.setAttribute('aria-pressed', String(isOn));
      ping.textContent = isOn ? words.pingOn : words.pingOff;
    };
    ping.addEventListener('click', () => {
      this.#answered = { replyTo: id, ping: !this.#answered?.ping };
      show();
    });
    const stop = el(
      'button',
      { type: 'button', class: 'stop', 'aria-label': words.cancelReply, onclick: () => this.stop() },
      icon('close'),
    );
    fill(this.#bar, [el('span', {}, words.replyingTo(author.name)), ping, stop]);
    this.#bar.setAttribute('aria-label', words.replyingTo(author.name));
    this.#bar.hidden = false;
    show();
  }

  /** Answers nothing any more. */
  stop(): void {
    this.#answered = null;
    this.#bar.hidden = true;
    fill(this.#bar, []);
  }

  /** Answers nothing any more when this message is gone. */
  gone(id: string): void {
    if (this.#answered?.replyTo === id) this.stop();
  }
}

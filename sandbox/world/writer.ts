import { MessageFlags } from 'discord.js';
import { type AutoMod, accept, acceptEdit } from '../rules/accept.js';
import type { Sent } from '../rules/attachments.js';
import { type Circumstances, compose, edited } from '../rules/compose.js';
import { withMedia } from '../rules/media.js';
import { hasFlag, type MessagePayload } from '../rules/message-payload.js';
import type { Files } from './files.js';
import type { Message, Messages } from './messages.js';

/** How long Discord knows a nonce, in ms. */
const NONCE_MS = 5 * 60_000;

/** Puts what the bot sends among the messages, with its files, or refuses it. */
export class Writer {
  readonly #messages: Messages;
  readonly #files: Files;
  readonly #autoMod: AutoMod;

  constructor(messages: Messages, files: Files, autoMod: AutoMod) {
    this.#messages = messages;
    this.#files = files;
    this.#autoMod = autoMod;
  }

  /** A new message; `about` tells what it is besides its payload. @throws DiscordError when Discord would refuse it */
  post(sent: Sent, about: (payload: MessagePayload) => Circumstances): Message {
    const { payload, planned } = accept(sent, this.#autoMod);
    const circumstances = about(payload);
    const { place, onlyFor, author } = circumstances;
    const again = payload.enforce_nonce ? this.#sentBefore(payload.nonce, place.id, author.id) : null;
    if (again) return again;
    const kept = this.#files.keep(planned, place.id, onlyFor !== undefined);
    const { payload: shown, files } = withMedia(payload, planned, kept);
    return this.#messages.add(compose(shown, { ...circumstances, files }));
  }

  /** A message changed. @throws DiscordError when Discord would refuse it */
  edit(sent: Sent, message: Message): Message {
    const { payload, planned } = acceptEdit(sent, message, this.#autoMod);
    const isPrivate = hasFlag(message.flags, MessageFlags.Ephemeral);
    const kept = this.#files.keep(planned, message.channel_id, isPrivate);
    const { payload: shown, files } = withMedia(payload, planned, kept);
    return this.#messages.replace(edited(message, shown, { files }));
  }

  // With enforce_nonce the same nonce brings the same message for some minutes.
  #sentBefore(nonce: string | number | undefined, channelId: string, authorId: string): Message | null {
    if (nonce === undefined) return null;
    const recent = (message: Message) => Date.now() - Date.parse(message.timestamp) < NONCE_MS;
    const own = this.#messages.inChannel(channelId).filter(({ author }) => author.id === authorId);
    return own.findLast((message) => message.nonce === nonce && recent(message)) ?? null;
  }
}

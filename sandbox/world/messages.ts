import { EventEmitter } from 'node:events';
import { MessageFlags, type MessageType } from 'discord.js';
import type { Attachment } from '../rules/attachments.js';
import type { Component } from '../rules/components.js';
import type { Embed } from '../rules/embeds.js';
import { hasFlag } from '../rules/message-payload.js';
import type { User } from './places.js';

/** From which interaction a message came, as Discord writes it. */
export interface InteractionMetadata {
  readonly id: string;
  readonly type: number;
  readonly user: User;
  readonly name?: string;
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
}

/** A message as Discord's API writes one. Fields beginning with `sandbox_` are the sandbox's own. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: false;
  /** What its sender knows it by. */
  readonly nonce?: string | number;
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  /** The files that stand under it; those that a component or an embed shows are not listed, as on Discord. */
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly pinned: false;
  readonly type: MessageType;
  readonly flags: number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly interaction_metadata?: InteractionMetadata;
  readonly message_reference?: {
    readonly type: 0;
    readonly channel_id: string;
    readonly message_id: string;
    readonly guild_id?: string;
  };
  readonly referenced_message?: Message | null;
  /** User id of the only person who sees it; absent when everybody does. */
  readonly sandbox_only_for?: string;
  /** All its files. */
  readonly sandbox_files: readonly Attachment[];
  /** User ids that were notified, and `everyone`. An edit never notifies, but it does show a mention. */
  readonly sandbox_notified: readonly string[];
}

/** What happened to a message. */
export type MessageChange = 'created' | 'updated' | 'deleted';

interface MessageEvents {
  /** The message that it answers is another one now, or is gone. */
  answered: [message: Message];
  /** `before` is the message as it was; null for a new one. */
  change: [change: MessageChange, message: Message, before: Message | null];
}

/** All messages there are, in the order in which they came. It tells of every change. */
export class Messages extends EventEmitter<MessageEvents> {
  readonly #messages = new Map<string, Message>();
  /** Ids of the messages that answer a message. */
  readonly #answers = new Map<string, Set<string>>();

  /** A message by its id, or null when it is not there (any more). */
  get(id: string): Message | null {
    return this.#messages.get(id) ?? null;
  }

  /** The messages of a channel that a person sees, oldest first. */
  seenBy(userId: string, channelId: string): readonly Message[] {
    return [...this.#messages.values()].filter((message) => message.channel_id === channelId && sees(userId, message));
  }

  /** The messages of a channel that everybody sees, oldest first. */
  inChannel(channelId: string): readonly Message[] {
    return [...this.#messages.values()].filter(
      (message) => message.channel_id === channelId && message.sandbox_only_for === undefined,
    );
  }

  add(message: Message): Message {
    this.#messages.set(message.id, message);
    const answered = message.message_reference?.message_id;
    if (answered) this.#answers.set(answered, (this.#answers.get(answered) ?? new Set()).add(message.id));
    this.emit('change', 'created', message, null);
    return message;
  }

  /** Puts a message in the place of the one with its id. */
  replace(message: Message): Message {
    const before = this.get(message.id);
    this.#messages.set(message.id, message);
    this.emit('change', 'updated', message, before);
    this.#tellAnswers(message.id, message);
    return message;
  }

  /** Takes a message away; nothing happens when it is gone already. */
  remove(id: string): void {
    const message = this.#messages.get(id);
    if (!message) return;
    this.#messages.delete(id);
    this.emit('change', 'deleted', message, message);
    this.#tellAnswers(id, null);
  }

  #tellAnswers(id: string, answered: Message | null): void {
    for (const answer of this.#answers.get(id) ?? []) {
      const message = this.#messages.get(answer);
      if (!message) continue;
      const now = { ...message, referenced_message: answered };
      this.#messages.set(answer, now);
      this.emit('answered', now);
    }
    if (!answered) this.#answers.delete(id);
  }
}

/** Whether a person sees a message. */
export function sees(userId: string, message: Message): boolean {
  return message.sandbox_only_for === undefined || message.sandbox_only_for === userId;
}

/** Whether only one person sees a message. */
export function isEphemeral(message: Message): boolean {
  return hasFlag(message.flags, MessageFlags.Ephemeral);
}

/** Whether the bot is still thinking about a message. */
export function isLoading(message: Message): boolean {
  return hasFlag(message.flags, MessageFlags.Loading);
}

/**
 * A message as Discord writes it, without what is the sandbox's own. The message that it answers is there as well, but
 * not the one that that answers.
 */
export function overTheWire(message: Message): object {
  const { referenced_message: answered, ...wire } = withoutOwn(message);
  if (answered === undefined) return wire;
  if (answered === null) return { ...wire, referenced_message: null };
  const { referenced_message, ...once } = withoutOwn(answered);
  return { ...wire, referenced_message: once };
}

function withoutOwn({ sandbox_only_for, sandbox_notified, sandbox_files, ...wire }: Message) {
  return wire;
}

import { MessageFlags } from 'discord.js';
import type { Message } from '../world/messages.js';
import type { PlannedFile, Sent } from './attachments.js';
import { isTooHeavy } from './component-faults.js';
import { everyComponent } from './components.js';
import { blockedByAutoMod, emptyMessage, refuse, serverFault } from './discord-error.js';
import { textOf } from './mentions.js';
import { hasFlag, isEmpty, legacyFault, type MessagePayload, readPayload } from './message-payload.js';

/** Words that the server's automatic moderation refuses, in lower case. */
export type AutoMod = readonly string[];

/** A payload that was found good, and the files that the message will have. */
export interface Accepted {
  readonly payload: MessagePayload;
  readonly planned: readonly PlannedFile[];
}

/** Reads what the bot sends for a new message. @throws DiscordError when Discord would refuse it */
export function accept({ body, files }: Sent, autoMod: AutoMod): Accepted {
  const { payload, planned, faults } = readPayload(body, { files });
  refuse(faults);
  if (isEmpty(payload, planned)) throw emptyMessage();
  weigh(payload);
  moderate(payload, autoMod);
  return { payload, planned };
}

/** Reads what the bot sends to edit a message. @throws DiscordError when Discord would refuse it */
export function acceptEdit({ body, files }: Sent, message: Message, autoMod: AutoMod): Accepted {
  const layout = hasFlag(message.flags, MessageFlags.IsComponentsV2);
  const { payload, planned, faults } = readPayload(body, { layout, files, before: message.sandbox_files });
  refuse(faults);
  const { content = message.content, components = message.components, embeds = message.embeds } = payload;
  if (hasFlag(payload.flags, MessageFlags.IsComponentsV2)) {
    refuse([...(content === '' ? [] : [legacyFault('content')]), ...(embeds.length ? [legacyFault('embeds')] : [])]);
  }
  const flags = layout ? message.flags : payload.flags;
  if (isEmpty({ content, components, embeds, flags }, planned)) throw emptyMessage();
  weigh(payload);
  moderate(payload, autoMod);
  return { payload, planned };
}

function weigh({ components }: MessagePayload): void {
  if (isTooHeavy(everyComponent(components ?? []))) throw serverFault();
}

function moderate(payload: MessagePayload, autoMod: AutoMod): void {
  const text = textOf(payload).toLowerCase();
  if (autoMod.some((word) => text.includes(word))) throw blockedByAutoMod();
}

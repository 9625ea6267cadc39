import {
  ApplicationIntegrationType,
  type BaseInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Answerable as Asked } from '../../../commands/command.js';
import { heeding, within } from '../../clock.js';
import * as labels from '../../reply/labels.js';
import type { Reply } from '../../reply/reply.js';
import type { Context } from '../context.js';
import { isForbidden, isModerated, TooSlow } from '../faults.js';
import { type Payload, render } from '../message/render.js';
import type { Responder } from './responder.js';

/**
 * What a command answers. Soon is at once; what takes longer is announced first, and given up in the end.
 * @throws TooSlow, and what the command throws
 */
export async function answerOf(
  { sources, log, clock, patience }: Context,
  asked: Asked,
  announce?: () => Promise<void>,
): Promise<Reply> {
  const work = asked.answer(sources());
  const late = (error: unknown): void => log.error({ err: error }, 'answering failed after it was given up');
  const reply = await heeding(work, late, async () => {
    const soon = await within(work, patience.direct, clock);
    if (soon.done) return soon.value;
    await announce?.();
    const later = await within(work, patience.answer - patience.direct, clock);
    if (later.done) return later.value;
    throw new TooSlow(`An answer took more than ${patience.answer} ms`);
  });
  for (const error of reply.unread ?? []) log.error({ err: error }, 'a publication changed after it was verified');
  return reply;
}

/** The pages to send: the one asked for, or all of them where they have no buttons to each other. */
export function pagesOf(
  { log, commandIds }: Context,
  reply: Reply,
  page: number,
  owner: string | null,
): readonly Payload[] {
  const { pages, turnable, dropped } = render(reply, owner, commandIds);
  if (dropped.length > 0) {
    log.warn({ command: reply.request?.command, buttons: dropped.length }, 'buttons did not fit');
  }
  return turnable ? pages.slice(Math.min(page, pages.length) - 1).slice(0, 1) : pages;
}

/** Shows an answer to the person who asked alone. */
export async function showPrivately(responder: Responder, reply: Reply, page = 1): Promise<void> {
  const pages = pagesOf(responder.context, reply, page, null);
  if (pages.length > responder.left) return responder.say(labels.TE_LANG);
  for (const payload of pages) await responder.privately(payload);
}

/**
 * Shows an answer to everybody in the channel. That it may not stand there is said to the person who asked alone.
 * @returns the id of its message, or null when Discord does not say which that is, or it does not stand there
 */
export async function showEverybody(responder: Responder, reply: Reply): Promise<string | null> {
  const pages = pagesOf(responder.context, reply, 1, responder.interaction.user.id);
  if (pages.length > responder.left) {
    await responder.say(labels.TE_LANG);
    return null;
  }
  try {
    const placed: (string | null)[] = [];
    for (const payload of pages) placed.push(await responder.everybody(payload));
    return placed[0] ?? null;
  } catch (error) {
    await responder.say(refusal(error));
    return null;
  }
}

/** Why Discord did not let a message be placed, in words. @throws the error itself when it is another one */
export function refusal(error: unknown): string {
  if (isModerated(error)) return labels.AUTOMOD;
  if (isForbidden(error)) return labels.MAG_HIER_NIET;
  throw error;
}

/** A reply that names who put it in the channel, on every page. */
export function signed(reply: Reply, by: Person): Reply {
  if (reply.fout) return reply;
  const name = displayName(by);
  return { ...reply, sender: reply.signed ? labels.geplaatstDoor(name) : labels.gedeeldDoor(name) };
}

type Person = Pick<BaseInteraction, 'member' | 'user'>;

/** White space of any kind, and signs that turn the direction of what follows. */
const TURNING = /[\s\u202A-\u202E\u2066-\u2069]+/gu;

/** The name by which a person is seen in this place, on one line. */
export function displayName({ member, user }: Person): string {
  const name = member && 'displayName' in member ? member.displayName : member?.nick;
  return ((name ?? user.displayName) || user.username).replace(TURNING, ' ').trim() || user.username;
}

/** Whether the bot is a member of the server, and not only brought along by the person who asks. */
function isMember({ authorizingIntegrationOwners, guild }: BaseInteraction): boolean {
  return guild !== null || authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] !== undefined;
}

/** Whether an answer to this person may be seen by everybody: Discord keeps external apps private where told so. */
export function mayAnswerInPublic(interaction: BaseInteraction): boolean {
  if (!interaction.inGuild() || isMember(interaction)) return true;
  const permissions: PermissionsBitField | null = interaction.memberPermissions;
  return permissions?.has(PermissionFlagsBits.UseExternalApps) ?? true;
}

/** Whether the bot may send messages of its own here, and so tie one to another message. */
export function maySend(interaction: BaseInteraction): boolean {
  if (!interaction.inGuild() || !isMember(interaction)) return false;
  const thread = interaction.channel?.isThread() ?? false;
  const { appPermissions } = interaction;
  // None at all means that they were not told: trying will tell.
  if (appPermissions.bitfield === 0n) return true;
  return appPermissions.has([
    PermissionFlagsBits.ViewChannel,
    thread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  ]);
}

/** Whether this person may take messages of others away. */
export function mayManage(interaction: BaseInteraction): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

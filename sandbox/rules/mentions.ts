import { PEOPLE, type User } from '../world/places.js';
import { everyComponent } from './components.js';
import type { AllowedMentions, MessagePayload } from './message-payload.js';

/** Whom a message mentions, and whom of them it notifies. */
export interface Mentions {
  readonly users: readonly User[];
  readonly everyone: boolean;
}

/** Whom the text of a message may notify when nothing is said about it. */
const DEFAULT: AllowedMentions = { parse: ['users', 'roles', 'everyone'], replied_user: true };

/**
 * Finds the mentions in a message's text that `allowed_mentions` lets through. Where it is absent everything is let
 * through: also on an edit. A backslash before a mention is no protection, as on Discord.
 */
export function mentionsIn(payload: MessagePayload, known: readonly User[]): Mentions {
  const allowed = payload.allowed_mentions ?? DEFAULT;
  const text = withoutCode(textOf(payload));
  const parsesUsers = allowed.parse?.includes('users') ?? false;
  const named = new Set([...text.matchAll(/<@!?(\d+)>/g)].map((found) => found[1]));
  const users = known.filter(({ id }) => named.has(id) && (parsesUsers || allowed.users?.includes(id)));
  const everyone = (allowed.parse?.includes('everyone') ?? false) && /@(everyone|here)\b/.test(text);
  return { users, everyone };
}

/** Whether the author of the message that is answered is notified. */
export function notifiesReplied(payload: MessagePayload): boolean {
  const allowed = payload.allowed_mentions ?? DEFAULT;
  return allowed.replied_user ?? allowed.parse === undefined;
}

/** Whether a list of user ids, in which `everyone` may stand, holds a person. */
export function isNotified(notified: readonly string[], userId: string): boolean {
  return notified.includes(userId) || notified.includes('everyone');
}

/** Everyone who can be mentioned. */
export const MENTIONABLE: readonly User[] = PEOPLE.map(({ user }) => user);

/** All text that a payload shows, a line for each text display. */
export function textOf({ content, components }: MessagePayload): string {
  const displays = everyComponent(components ?? []).flatMap(({ component }) => component.content ?? []);
  return [content ?? '', ...displays].filter(Boolean).join('\n');
}

// A mention between backticks is text.
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
}

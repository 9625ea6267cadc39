import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { PublicatieVeranderd } from '../publications/model/library.js';
import * as labels from '../reply/labels.js';

const oneOf =
  (...codes: (number | string)[]) =>
  (error: unknown): boolean =>
    error instanceof DiscordAPIError && codes.includes(error.code);

/** The message is not there any more. */
export const isGone = oneOf(RESTJSONErrorCodes.UnknownMessage);

/** The interaction can no longer be answered: too late, or answered elsewhere. */
export const isExpired = oneOf(
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
);

/** The server's own moderation refuses the words. */
export const isModerated = oneOf(
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration,
);

/** The bot may not write here. */
export const isForbidden = oneOf(
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownChannel,
);

/** An answer took longer than anybody waits. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** What a reader is told of a failure, with the code under which the log has it. */
export function failureLabel(error: unknown, code: string): string {
  if (error instanceof TooSlow) return labels.teTraag(code);
  if (error instanceof PublicatieVeranderd) return labels.publicatieVeranderd(error.id, code);
  return labels.storing(code);
}

/** Discord does not know the bot's token. */
export function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}

/** A later attempt may do. What Discord itself refuses, but for too many requests, stays refused. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) || error.status >= 500 || error.status === 429;
}

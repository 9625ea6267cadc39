/** Something wrong with a payload: where, Discord's name for it, and in words. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

interface Nested {
  [key: string]: Nested | { readonly code: string; readonly message: string }[];
}

/** The HTTP statuses of Discord's refusals. */
type DiscordStatus = 400 | 401 | 403 | 404 | 413 | 500;

/** A refusal as Discord's API gives it: a status, and a body of `{ code, message, errors? }`. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly status: DiscordStatus;
  readonly code: number;
  readonly faults: readonly Fault[];

  constructor(status: DiscordStatus, code: number, message: string, faults: readonly Fault[] = [], cause?: unknown) {
    super(message, { cause });
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The body of the response. */
  get body(): object {
    const { code, message } = this;
    return this.faults.length === 0 ? { code, message } : { code, message, errors: nested(this.faults) };
  }

  /** The same refusal for a payload that stands in a field of another one. */
  under(field: string): DiscordError {
    const faults = this.faults.map((fault) => ({ ...fault, path: [field, ...fault.path] }));
    return new DiscordError(this.status, this.code, this.message, faults, this.cause);
  }
}

/** Faults in a form body, or nothing when there are none. @throws DiscordError 50035 with every fault */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DiscordError(400, 50035, 'Invalid Form Body', faults);
}

export const unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');
export const serverFault = () => new DiscordError(500, 0, '500: Internal Server Error');
export const notFound = () => new DiscordError(404, 0, '404: Not Found');
export const unknownChannel = () => new DiscordError(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new DiscordError(404, 10004, 'Unknown Guild');
export const unknownMember = () => new DiscordError(404, 10007, 'Unknown Member');
export const unknownMessage = () => new DiscordError(404, 10008, 'Unknown Message');
export const unknownUser = () => new DiscordError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new DiscordError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new DiscordError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new DiscordError(404, 10063, 'Unknown application command');
export const alreadyAcknowledged = () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
export const tooManyFollowUps = () =>
  new DiscordError(400, 40094, 'This interaction has hit the maximum number of follow up messages.');
export const missingAccess = () => new DiscordError(403, 50001, 'Missing Access');
export const tooLarge = () => new DiscordError(413, 40005, 'Request entity too large');
export const otherAuthor = () => new DiscordError(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new DiscordError(400, 50006, 'Cannot send an empty message');
export const missingPermissions = () => new DiscordError(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = () => new DiscordError(401, 50027, 'Invalid Webhook Token');
export const notJson = (cause: unknown) =>
  new DiscordError(400, 50109, 'The request body contains invalid JSON.', [], cause);
export const blockedByAutoMod = () => new DiscordError(400, 200_000, 'Message was blocked by automatic moderation');

// Discord nests the faults as the payload is nested: { components: { 0: { content: { _errors: […] } } } }. The names
// are the sender's own: they are kept in objects that inherit nothing.
function nested(faults: readonly Fault[]): Nested {
  const root = empty();
  for (const { path, code, message } of faults) {
    let at = root;
    for (const step of path) {
      const next = at[step];
      const inside = next && !Array.isArray(next) ? next : empty();
      at[step] = inside;
      at = inside;
    }
    const here = at['_errors'];
    at['_errors'] = [...(Array.isArray(here) ? here : []), { code, message }];
  }
  return root;
}

function empty(): Nested {
  return Object.create(null);
}

type Fields = Record<string, unknown>;

const DIRECT = 1;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * Completes what the gateway tells, before the library reads it. Without these fields the library breaks on an
 * interaction, and with it the whole process, or never tells of a direct message; not everything that speaks
 * Discord's language sends them all. What is there is left as it is.
 */
export function completePacket(packet: unknown): void {
  if (!isFields(packet)) return;
  const { t: event, d: told } = packet;
  if (!isFields(told)) return;
  if (event === 'INTERACTION_CREATE') {
    told['entitlements'] ??= [];
    told['authorizing_integration_owners'] ??= {};
    // The library knows the channel by this object alone.
    if (typeof told['channel_id'] === 'string') told['channel'] ??= { id: told['channel_id'] };
  }
  if (event === 'MESSAGE_CREATE' && told['guild_id'] === undefined) told['channel_type'] ??= DIRECT;
}

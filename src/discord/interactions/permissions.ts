import {
  ApplicationIntegrationType,
  type BaseInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';

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

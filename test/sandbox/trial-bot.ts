import {
  ActionRowBuilder,
  type ApplicationCommandDataResolvable,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Partials,
  SectionBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { png } from './picture.js';

/** Commands of a small bot that tries what a bot can do. */
export const TRIAL_COMMANDS: readonly ApplicationCommandDataResolvable[] = [
  {
    name: 'vraag',
    description: 'Een vraag',
    options: [
      { type: 3, name: 'nummer', description: 'Nummer van de vraag', required: true, autocomplete: true },
      { type: 5, name: 'alleen_voor_mij', description: 'Alleen jij ziet het antwoord' },
    ],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  { name: 'later', description: 'Denkt eerst na', contexts: [0, 1, 2], integration_types: [0, 1] },
  { name: 'vaak', description: 'Zegt zes dingen meer', contexts: [0, 1, 2], integration_types: [0, 1] },
  { name: 'beeld', description: 'Toont een bladzijde', contexts: [0, 1, 2], integration_types: [0, 1] },
  { name: 'zwijg', description: 'Antwoordt niet', contexts: [0, 1, 2], integration_types: [0, 1] },
  {
    name: 'Controleer citaat',
    type: ApplicationCommandType.Message,
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
];

const text = (content: string) => new TextDisplayBuilder().setContent(content);

/** A reply with a container, two buttons and a menu. */
function reply(words: string) {
  const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('volgende').setLabel('Volgende').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('deel').setLabel('Deel').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('verwijder').setLabel('Verwijder').setStyle(ButtonStyle.Danger),
    new ButtonBuilder().setURL('https://zoek.officielebekendmakingen.nl/').setLabel('Bron').setStyle(ButtonStyle.Link),
  );
  const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('zinnen')
      .setPlaceholder('Kies zinnen')
      .setMinValues(1)
      .setMaxValues(2)
      .addOptions(
        { label: 'Zin 1', value: '1', description: 'De eerste' },
        { label: 'Zin 2', value: '2' },
        { label: 'Zin 3', value: '3' },
      ),
  );
  const container = new ContainerBuilder()
    .setAccentColor(0x01689b)
    .addTextDisplayComponents(text(`### Vraag ${words}`), text(`> Antwoord op **${words}**`))
    .addSeparatorComponents((line) => line)
    .addActionRowComponents(buttons)
    .addActionRowComponents(menu);
  return { flags: MessageFlags.IsComponentsV2, components: [container], allowedMentions: { parse: [] } } as const;
}

/** A reply with a picture beside a text, one of its own, and a file. */
function pictures(name: string, width: number) {
  const page = new AttachmentBuilder(png(width, 300), { name: `${name}.png`, description: `Bladzijde ${name}` });
  const list = new AttachmentBuilder(Buffer.from('een\ntwee\n'), { name: 'regels.txt' });
  const address = `attachment://${name}.png`;
  const section = new SectionBuilder()
    .addTextDisplayComponents(text(`**${name}** staat hiernaast`))
    .setThumbnailAccessory((thumbnail) => thumbnail.setURL(address).setDescription(`Klein beeld van ${name}`));
  const opens = new SectionBuilder()
    .addTextDisplayComponents(text('Een treffer met een knop ernaast'), text('-# van wie hij is'))
    .setButtonAccessory((button) => button.setCustomId('bladzijde').setLabel('Volgende bladzijde').setStyle(2));
  const container = new ContainerBuilder()
    .setAccentColor(0xd52b1e)
    .addSectionComponents(section, opens)
    .addMediaGalleryComponents((gallery) =>
      gallery.addItems((item) => item.setURL(address).setDescription(`De woorden van ${name}`)),
    )
    .addFileComponents((file) => file.setURL('attachment://regels.txt'));
  return { flags: MessageFlags.IsComponentsV2, components: [container], files: [page, list] } as const;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const { value } = interaction.options.getFocused(true);
    await interaction.respond(
      ['48', '49', '50']
        .filter((n) => n.startsWith(value))
        .map((n) => ({ name: `${n} · Deelt u de mening?`, value: n })),
    );
  } else if (interaction.isMessageContextMenuCommand()) {
    const { flags, ...message } = reply(interaction.targetMessage.content);
    await interaction.reply({ ...message, flags: flags | MessageFlags.Ephemeral });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({ content: `Gekozen: ${interaction.values.join(', ')}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'bladzijde') await interaction.update(pictures('bladzijde-11', 200));
    else if (interaction.customId === 'deel') await interaction.reply('Gedeeld');
    else if (interaction.customId === 'volgende') await interaction.update(reply('49'));
    else {
      await interaction.deferUpdate();
      await interaction.deleteReply();
    }
  } else if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'later') {
      await interaction.deferReply();
      await interaction.editReply(reply('later'));
      const embed = {
        title: 'Kaart',
        description: '**vet**',
        color: 0x01689b,
        fields: [{ name: 'Veld', value: 'Waarde' }],
      };
      await interaction.followUp({ content: 'En dit nog', embeds: [embed], flags: MessageFlags.Ephemeral });
    }
    if (interaction.commandName === 'beeld') {
      await interaction.reply(pictures('bladzijde-10', 400));
      await interaction.followUp({ content: 'Los', files: [{ attachment: png(20, 10), name: 'los beeld.png' }] });
    }
    if (interaction.commandName === 'vaak') {
      await interaction.reply('0');
      for (let count = 1; count <= 6; count += 1) await interaction.followUp(`${count}`);
    }
    if (interaction.commandName === 'vraag') {
      const { flags, ...message } = reply(interaction.options.getString('nummer', true));
      const hidden = interaction.options.getBoolean('alleen_voor_mij') === true;
      await interaction.reply({ ...message, flags: hidden ? flags | MessageFlags.Ephemeral : flags });
    }
  }
}

/** Logs a small bot in to a sandbox; resolves when it is ready and its commands are registered. */
export async function trialBot(
  sandbox: Sandbox,
): Promise<{ readonly client: Client<true>; readonly errors: unknown[] }> {
  const errors: unknown[] = [];
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
  const client = new Client({ intents, partials: [Partials.Channel], rest: { api: sandbox.apiUrl } });
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot || !client.user || !message.mentions.has(client.user)) return;
    message.reply(`Je zei: ${message.content.length} tekens`).catch((error: unknown) => errors.push(error));
  });
  client.on(Events.Error, (error) => errors.push(error));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  const logged = await ready;
  await logged.application.commands.set(TRIAL_COMMANDS);
  return { client: logged, errors };
}

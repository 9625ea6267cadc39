/** The smallest discord.js bot that answers a constant: what Letterlijk's cost is held against. */
import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? 'https://discord.com/api' },
});
const text = (name) => ({ type: ApplicationCommandOptionType.String, name, description: name, required: true });
client.once(Events.ClientReady, async ({ application }) => {
  await application.commands.set([
    { name: 'vraag', description: 'vraag', options: [text('nummer')] },
    { name: 'zoek', description: 'zoek', options: [text('term')] },
  ]);
  process.stdout.write('ready\n');
});
client.on(Events.InteractionCreate, (interaction) => interaction.reply('Nee.'));
await client.login(process.env.DISCORD_TOKEN);

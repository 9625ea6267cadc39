import { ApplicationCommandType } from 'discord.js';
import type { Driver, Stage } from '../people/driver.js';
import { GUILD_NAME } from '../world/guild.js';
import type { Message } from '../world/messages.js';
import { conversation, PEOPLE, type Person, PLACES, type Place } from '../world/places.js';
import { commandView, messageView, whoView } from './page-view.js';
import type { PlaceView } from './view.js';

/** What somebody else wrote before the page was opened: a misquotation, to try a check on. */
const SAMPLE =
  'Het staat zwart op wit in de antwoorden op de Kamervragen: “Ja, er is sprake van een plicht. Het GCM is immers bindend.” Leg dat maar eens uit.';

/** What the page shows of the sandbox, person by person. */
export class PageStage {
  readonly #stage: Stage;
  readonly #driver: Driver;
  #sample: Message | null = null;

  constructor(stage: Stage, driver: Driver) {
    this.#stage = stage;
    this.#driver = driver;
  }

  /** A place as a person sees it. Who opens the page first finds a message there to try things on. */
  view(who: Person, place: Place): PlaceView {
    this.#sample ??= this.#driver.say(SAMPLE, { as: 'ander' }).message;
    const { bot, messages, commands, gateway } = this.#stage;
    const slash = commands.offeredIn(place, ApplicationCommandType.ChatInput);
    const sample = messages.get(this.#sample.id);
    return {
      bot: { id: bot.id, name: bot.username },
      connected: gateway.connected,
      people: PEOPLE.map(({ key, user }) => ({ key, id: user.id, ...whoView(user, bot) })),
      places: [...PLACES, conversation(who)].map(({ key, name, topic, type, guild, installed }) => ({
        key,
        name: key === 'dm' ? bot.username : name,
        topic: topic ?? '',
        kind: guild === null ? 'dm' : type === 11 ? 'thread' : 'channel',
        server: guild === null ? 'Privéberichten' : installed ? GUILD_NAME : 'Een andere server',
      })),
      messages: messages.seenBy(who.user.id, place.id).map((message) => messageView(message, who, bot)),
      commands: slash.map(commandView),
      menu: commands.offeredIn(place, ApplicationCommandType.Message).map(({ name }) => name),
      sample: sample?.channel_id === place.id ? sample.id : null,
    };
  }
}

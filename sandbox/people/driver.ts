import { on, once } from 'node:events';
import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import type { PersonKey, PlaceKey } from '../page/view.js';
import type { Choice } from '../rules/choices.js';
import type { Gateway } from '../server/gateway.js';
import type { Commands, RegisteredCommand } from '../world/commands.js';
import type { Interactions } from '../world/interactions.js';
import { type Message, type Messages, sees } from '../world/messages.js';
import { conversation, type Person, PLACES, type Place, person, placeById, type User } from '../world/places.js';
import {
  chooseData,
  messageMenuData,
  NotPossible,
  type OptionValue,
  optionOf,
  pressData,
  slashData,
  usable,
} from './interaction-data.js';
import { GIVE_UP_MS, NoAnswer, type Outcome, outcomeOf } from './outcome.js';
import { rewritten, spoken } from './speech.js';

/** Who does something, and where; `jij` in `kanaal` when nothing is said. */
export interface By {
  readonly as?: PersonKey;
  readonly in?: PlaceKey;
}

/** How a message is sent. */
export interface Saying extends By {
  readonly mentionBot?: boolean;
  readonly replyTo?: Message | Outcome;
  readonly ping?: boolean;
}

/** The parts of the sandbox that people act on. */
export interface Stage {
  readonly bot: User;
  readonly messages: Messages;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
}

/** A message that a person sent. */
export interface Said {
  readonly message: Message;
  /** The bot's first message there since that answers no interaction. @throws AbortError when none comes */
  reply(): Promise<Message>;
}

/** Does what people do in Discord's client, and waits for what the bot makes of it. */
export class Driver {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Runs a slash command. @throws NotPossible, NoAnswer */
  slash(name: string, options: Readonly<Record<string, OptionValue>> = {}, by: By = {}): Promise<Outcome> {
    const { who, place } = this.#where(by);
    const command = this.#command(name, ApplicationCommandType.ChatInput, place);
    const occasion = { type: InteractionType.ApplicationCommand, person: who, place, name };
    return outcomeOf(this.#stage.interactions.open(occasion, slashData(command, options)));
  }

  /** What is suggested while the option `focused` holds what is typed so far. @throws NotPossible, NoAnswer */
  async autocomplete(
    name: string,
    options: Readonly<Record<string, OptionValue>>,
    focused: string,
    by: By = {},
  ): Promise<readonly Choice[]> {
    const { who, place } = this.#where(by);
    const command = this.#command(name, ApplicationCommandType.ChatInput, place);
    const option = optionOf(command, focused);
    const occasion = {
      type: InteractionType.ApplicationCommandAutocomplete,
      person: who,
      place,
      name,
      focused: option.type,
    };
    const interaction = this.#stage.interactions.open(occasion, slashData(command, options, focused));
    const action = await interaction.action(0, AbortSignal.timeout(GIVE_UP_MS));
    if (action.kind === 'choices') return action.choices;
    throw new NoAnswer(`No suggestions for ${focused} of /${name}`);
  }

  /** Presses a button, named by its custom id or its label. @throws NotPossible, NoAnswer */
  press(message: Message | Outcome, button: string, by: By = {}): Promise<Outcome> {
    const source = this.#current(message);
    return this.#use(source, pressData(usable(source, button, ComponentType.Button)), by);
  }

  /** Chooses in a menu, named by its custom id or its placeholder. @throws NotPossible, NoAnswer */
  choose(message: Message | Outcome, menu: string, values: readonly string[], by: By = {}): Promise<Outcome> {
    const source = this.#current(message);
    return this.#use(source, chooseData(usable(source, menu, ComponentType.StringSelect), values), by);
  }

  /** Runs a message command (right-click → Apps). @throws NotPossible, NoAnswer */
  contextMenu(name: string, message: Message | Outcome, by: By = {}): Promise<Outcome> {
    const target = this.#current(message);
    const { who, place } = this.#at(target, by);
    const command = this.#command(name, ApplicationCommandType.Message, place);
    const occasion = { type: InteractionType.ApplicationCommand, person: who, place, name, onMessage: target };
    return outcomeOf(this.#stage.interactions.open(occasion, messageMenuData(command, target)));
  }

  /**
   * Sends a message; one without text stands for one with nothing but a picture. `mentionBot` puts the bot's mention
   * before the text; `replyTo` answers a message, of which the author is notified unless `ping` is false.
   * @throws NotPossible
   */
  say(text: string, by: Saying = {}): Said {
    const { who, place } = this.#where(by);
    const { messages, bot } = this.#stage;
    const content = by.mentionBot ? `<@${bot.id}> ${text}` : text;
    const answered = by.replyTo ? this.#current(by.replyTo) : null;
    const said = spoken({ text: content, who, place, answers: answered, ping: by.ping ?? true }, bot);
    const { id } = messages.add(said);
    const answers = (message: Message) =>
      message.author.id === bot.id && message.channel_id === place.id && !message.interaction_metadata;
    const reply = async () =>
      messages.inChannel(place.id).find((message) => BigInt(message.id) > BigInt(id) && answers(message)) ??
      (await this.#next(answers));
    return { message: said, reply };
  }

  /** Changes a message of one's own. @throws NotPossible */
  edit(message: Message | Outcome, text: string, by: By = {}): Message {
    const current = this.#current(message);
    const { who } = this.#at(current, by);
    return this.#stage.messages.replace(rewritten(current, text, who, this.#stage.bot));
  }

  /** Deletes a message: one's own, or anybody's for who may manage messages. @throws NotPossible */
  delete(message: Message | Outcome, by: By = {}): void {
    const current = this.#current(message);
    const { who } = this.#at(current, by);
    if (current.author.id !== who.user.id && who.key !== 'moderator') throw new NotPossible('Not your message');
    this.#stage.messages.remove(current.id);
  }

  /** Puts a private reply away. @throws NotPossible */
  dismiss(message: Message | Outcome, by: By = {}): void {
    const current = this.#current(message);
    if (!current.sandbox_only_for) throw new NotPossible('Not a private reply');
    this.#at(current, by);
    this.#stage.messages.remove(current.id);
  }

  /** What a person sees in a place, oldest first. */
  seen(by: By = {}): readonly Message[] {
    const { who, place } = this.#where(by);
    return this.#stage.messages.seenBy(who.user.id, place.id);
  }

  /** The commands that the bot registered, for everywhere or for one server. */
  registered(guild: string | null = null): readonly RegisteredCommand[] {
    return this.#stage.commands.registered(guild);
  }

  /** Waits until a bot is there. @throws AbortError after ten seconds */
  async ready(): Promise<void> {
    if (this.#stage.gateway.connected) return;
    await once(this.#stage.gateway, 'connected', { signal: AbortSignal.timeout(GIVE_UP_MS) });
  }

  #use(source: Message, data: object, by: By): Promise<Outcome> {
    const { who, place } = this.#at(source, by);
    const occasion = { type: InteractionType.MessageComponent, person: who, place, source };
    return outcomeOf(this.#stage.interactions.open(occasion, data));
  }

  async #next(fits: (message: Message) => boolean): Promise<Message> {
    const signal = AbortSignal.timeout(GIVE_UP_MS);
    for await (const [change, message] of on(this.#stage.messages, 'change', { signal }) as AsyncIterable<
      [string, Message]
    >) {
      if (change === 'created' && fits(message)) return message;
    }
    throw new NoAnswer('No message came');
  }

  #current(message: Message | Outcome): Message {
    const { id } = 'message' in message ? message.message : message;
    const current = this.#stage.messages.get(id);
    if (!current) throw new NotPossible('The message is gone');
    return current;
  }

  #where({ as = 'jij', in: where = 'kanaal' }: By): { who: Person; place: Place } {
    const who = person(as);
    if (!who) throw new NotPossible(`There is nobody called ${as}`);
    const place = where === 'dm' ? conversation(who) : PLACES.find(({ key }) => key === where);
    if (!place) throw new NotPossible(`There is no place called ${where}`);
    return { who, place };
  }

  #at(message: Message, { as = 'jij' }: By): { who: Person; place: Place } {
    const place = placeById(message.channel_id);
    const who = person(message.sandbox_only_for && as === 'jij' ? message.sandbox_only_for : as);
    if (!place || !who || !sees(who.user.id, message)) throw new NotPossible(`${as} does not see that message`);
    return { who, place };
  }

  #command(name: string, type: ApplicationCommandType, place: Place): RegisteredCommand {
    const found = this.#stage.commands.offeredIn(place, type).find((command) => command.name === name);
    if (!found) throw new NotPossible(`There is no command ${name} here`);
    return found;
  }
}

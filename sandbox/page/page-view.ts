import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import type { CommandOption } from '../rules/command-schema.js';
import type { Component } from '../rules/components.js';
import type { Embed, EmbedPicture } from '../rules/embeds.js';
import { isNotified, textOf } from '../rules/mentions.js';
import { hasFlag } from '../rules/message-payload.js';
import type { RegisteredCommand } from '../world/commands.js';
import { isEphemeral, isLoading, type Message } from '../world/messages.js';
import { APPLICATION_ID, PEOPLE, type Person, type User } from '../world/places.js';
import { cardOf, fileOf, isPicture, mediaView, pictureOf, thumbnailOf } from './media-view.js';
import { addressOf, markupOf, plainOf, type Reader } from './page-markup.js';
import type {
  ButtonView,
  CommandView,
  ComponentView,
  ContextView,
  EmbedView,
  MessageView,
  OptionView,
  SelectView,
  WhoView,
} from './view.js';

const EXCERPT = 120;

/** A message as a person sees it. */
export function messageView(message: Message, who: Person, bot: User): MessageView {
  const reader = { userId: who.user.id, botName: bot.username };
  const isBot = message.author.id === APPLICATION_ID;
  const isOwn = message.author.id === who.user.id;
  // Beside Components V2 only components show files.
  const attached = hasFlag(message.flags, MessageFlags.IsComponentsV2) ? [] : message.attachments;
  return {
    id: message.id,
    author: { id: message.author.id, ...whoView(message.author, bot) },
    at: message.timestamp,
    edited: message.edited_timestamp !== null,
    onlyYou: isEphemeral(message),
    loading: isLoading(message),
    context: contextView(message, bot, reader),
    text: markupOf(message.content, reader, isBot),
    source: isOwn ? message.content : '',
    components: message.components.map((component) => componentView(component, reader)),
    pictures: attached.filter(isPicture).map(pictureOf),
    files: attached.filter((attachment) => !isPicture(attachment)).map(fileOf),
    embeds: message.embeds.map((embed) => embedView(embed, reader)),
    notifiedYou: isNotified(message.sandbox_notified, who.user.id),
    deletable: isOwn || who.key === 'moderator',
    editable: isOwn,
    answerable: !isEphemeral(message) && !isLoading(message),
  };
}

/** A slash command as the page offers it: in Dutch, if the bot has Dutch for it. */
export function commandView(command: RegisteredCommand): CommandView {
  const options = command.type === ApplicationCommandType.ChatInput ? (command.options ?? []) : [];
  const words = 'description_localizations' in command ? command.description_localizations?.['nl'] : null;
  return { name: command.name, description: words ?? command.description ?? '', options: options.map(optionView) };
}

function optionView(option: CommandOption): OptionView {
  const { name, type, required, autocomplete, choices } = option;
  const isNumber = type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number;
  const isBoolean = type === ApplicationCommandOptionType.Boolean;
  return {
    name,
    description: option.description_localizations?.['nl'] ?? option.description,
    kind: isBoolean ? 'boolean' : isNumber ? 'number' : 'text',
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    choices: (choices ?? []).map((choice) => ({ name: choice.name, value: choice.value })),
  };
}

function contextView(message: Message, bot: User, reader: Reader): ContextView | null {
  const answered = message.referenced_message;
  if (answered === null) return { kind: 'unseen-reply', why: 'gone' };
  // What one person alone sees stays theirs, also where an answer to it is there for everybody.
  if (answered?.sandbox_only_for && !message.sandbox_only_for) return { kind: 'unseen-reply', why: 'private' };
  if (answered) {
    const text = plainOf(markupOf(textOf(answered), reader, true)).trim();
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
    return { kind: 'reply', id: answered.id, who: whoView(answered.author, bot), excerpt };
  }
  const { name, user } = message.interaction_metadata ?? {};
  if (!name || !user) return null;
  return { kind: 'command', who: whoView(user, bot), name, slash: message.type === MessageType.ChatInputCommand };
}

/** Somebody as the page shows them. */
export function whoView(user: User, bot: User): WhoView {
  if (user.id === bot.id) return { name: bot.username, bot: true, shade: 0 };
  const shade = PEOPLE.findIndex((one) => one.user.id === user.id);
  return { name: PEOPLE[shade]?.name ?? user.global_name ?? user.username, bot: false, shade };
}

function embedView(embed: Embed, reader: Reader): EmbedView {
  const { title = '', description = '', url, color, author, footer, fields = [], image, thumbnail } = embed;
  const markup = (text: string) => markupOf(text, reader, true);
  const picture = (one: EmbedPicture | undefined) =>
    one?.url ? mediaView({ media: { url: one.url }, description: one.description }) : null;
  return {
    accent: colour(color),
    author: author?.name ?? '',
    title: markup(title),
    url: url ? addressOf(url) : null,
    text: markup(description),
    fields: fields.map(({ name, value }) => ({ name: markup(name), value: markup(value) })),
    footer: footer?.text ?? '',
    image: picture(image),
    thumbnail: picture(thumbnail),
  };
}

function colour(rgb: number | undefined): string | null {
  return rgb === undefined ? null : `#${rgb.toString(16).padStart(6, '0')}`;
}

function componentView(component: Component, reader: Reader): ComponentView {
  const inside = () => (component.components ?? []).map((child) => componentView(child, reader));
  switch (component.type) {
    case ComponentType.TextDisplay:
      return { kind: 'text', markup: markupOf(component.content ?? '', reader, true) };
    case ComponentType.Container: {
      const { accent_color: accent, spoiler = false } = component;
      return { kind: 'container', accent: colour(accent), spoiler, inside: inside() };
    }
    case ComponentType.Section: {
      const { accessory } = component;
      const beside = accessory ? componentView(accessory, reader) : null;
      return { kind: 'section', inside: inside(), accessory: beside };
    }
    case ComponentType.Separator:
      return { kind: 'separator', divider: component.divider ?? true, large: component.spacing === 2 };
    case ComponentType.ActionRow:
      return { kind: 'row', inside: inside() };
    case ComponentType.Button:
      return buttonView(component);
    case ComponentType.StringSelect:
      return selectView(component);
    case ComponentType.Thumbnail:
      return { kind: 'thumbnail', picture: thumbnailOf(component) };
    case ComponentType.MediaGallery:
      return { kind: 'gallery', pictures: (component.items ?? []).map(mediaView) };
    case ComponentType.File:
      return { kind: 'file', file: cardOf(component) };
    default:
      return { kind: 'text', markup: [] };
  }
}

const STYLES: Readonly<Record<number, ButtonView['style']>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'link',
};

function buttonView({ label, emoji, style, disabled, custom_id, url }: Component): ButtonView {
  const words = [emoji?.name, label].filter(Boolean).join(' ');
  return {
    kind: 'button',
    label: words,
    style: STYLES[style ?? 0] ?? 'secondary',
    disabled: disabled ?? false,
    customId: custom_id ?? null,
    url: url ? addressOf(url) : null,
  };
}

function selectView({ custom_id, placeholder, min_values, max_values, disabled, options = [] }: Component): SelectView {
  return {
    kind: 'select',
    customId: custom_id ?? '',
    placeholder: placeholder ?? 'Maak een keuze',
    least: min_values ?? 1,
    most: max_values ?? 1,
    disabled: disabled ?? false,
    options: options.map(({ label, value, description, default: chosen }) => ({
      label,
      value,
      description: description ?? '',
      chosen: chosen ?? false,
    })),
  };
}

import { ButtonStyle, ComponentType } from 'discord.js';
import { attachmentName } from './attachments.js';
import type { Component, Located, Media } from './components.js';
import type { Fault } from './discord-error.js';

/** At most so many components in a message, counted with everything inside them. */
const MAX_COMPONENTS = 40;
/** At most so many UTF-16 code units in all text displays of a message together. */
const MAX_TEXT = 4000;

/** What a schema of one component cannot see: sums over the message, and fields that go with each other. */
export function componentFaults(located: readonly Located[]): Fault[] {
  return [...sums(located), ...duplicates(located), ...located.flatMap(faultsOfOne)];
}

/**
 * Whether Discord falls over a message instead of refusing it: the texts of its text displays may be no more than
 * 10,170 bytes of UTF-8, each counted with 12 more (discord/discord-api-docs, issue 8554).
 */
export function isTooHeavy(located: readonly Located[]): boolean {
  const texts = located.flatMap(({ component }) => component.content ?? []);
  return texts.reduce((sum, words) => sum + Buffer.byteLength(words) + 12, 0) > 10_170;
}

/** References to files that are not there, and addresses that are of no use. `names` are those of the files. */
export function mediaFaults(located: readonly Located[], names: ReadonlySet<string>): Fault[] {
  return mediaIn(located).flatMap(({ media, path, mustBeAttached }) => {
    const name = attachmentName(media.url);
    if (name !== null) {
      const message = `The referenced attachment ("${media.url}") was not found`;
      return names.has(name) ? [] : [{ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message }];
    }
    if (mustBeAttached) {
      const message = 'A file component must refer to an attachment';
      return [{ path, code: 'UNFURLED_MEDIA_ITEM_ATTACHMENT_REFERENCE_REQUIRED', message }];
    }
    const isWeb = URL.canParse(media.url) && ['http:', 'https:'].includes(new URL(media.url).protocol);
    const message = "Scheme must be one of ('http', 'https', 'attachment').";
    return isWeb ? [] : [{ path, code: 'URL_TYPE_INVALID_SCHEME', message }];
  });
}

interface LocatedMedia {
  readonly media: Media;
  readonly path: Fault['path'];
  readonly mustBeAttached: boolean;
}

function mediaIn(located: readonly Located[]): LocatedMedia[] {
  return located.flatMap(({ component: { media, items, file }, path }) => [
    ...(media ? [{ media, path: [...path, 'media', 'url'], mustBeAttached: false }] : []),
    ...(items ?? []).map((item, at) => ({
      media: item.media,
      path: [...path, 'items', at, 'media', 'url'],
      mustBeAttached: false,
    })),
    ...(file ? [{ media: file, path: [...path, 'file', 'url'], mustBeAttached: true }] : []),
  ]);
}

function sums(located: readonly Located[]): Fault[] {
  const faults: Fault[] = [];
  const path = ['components'];
  if (located.length > MAX_COMPONENTS) {
    const message = `The total number of components must not exceed ${MAX_COMPONENTS} (got ${located.length})`;
    faults.push({ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const texts = located.flatMap(({ component }) => component.content ?? []);
  const text = texts.reduce((sum, { length }) => sum + length, 0);
  if (text > MAX_TEXT) {
    const message = `The total length of displayable text must not exceed ${MAX_TEXT} (got ${text})`;
    faults.push({ path, code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return faults;
}

function duplicates(located: readonly Located[]): Fault[] {
  const seen = new Set<string>();
  return located.flatMap(({ component, path }) => {
    const faults: Fault[] = [];
    for (const key of ['custom_id', 'id'] as const) {
      const value = component[key];
      if (value === undefined || value === 0) continue;
      const name = `${key} ${value}`;
      if (seen.has(name)) {
        const code = key === 'id' ? 'COMPONENT_ID_DUPLICATED' : 'COMPONENT_CUSTOM_ID_DUPLICATED';
        faults.push({ path: [...path, key], code, message: `Component ${name} cannot be duplicated` });
      }
      seen.add(name);
    }
    return faults;
  });
}

function faultsOfOne({ component, path }: Located): Fault[] {
  if (component.type === ComponentType.TextDisplay && component.content?.trim() === '') {
    return [{ path: [...path, 'content'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  }
  if (component.type === ComponentType.Button) return buttonFaults(component, path);
  if (component.type === ComponentType.StringSelect) return selectFaults(component, path);
  const inside = component.components ?? [];
  const isRow = component.type === ComponentType.ActionRow;
  if (isRow && inside.length > 1 && inside.some(({ type }) => type !== ComponentType.Button)) {
    const message = 'An action row holds up to five buttons, or one select menu';
    return [{ path, code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
  }
  return [];
}

function buttonFaults(button: Component, path: Located['path']): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message });
  const isLink = button.style === ButtonStyle.Link;
  const isPremium = button.style === ButtonStyle.Premium;
  if (isLink && !button.url) fault('url', 'BUTTON_COMPONENT_URL_REQUIRED', 'A link button must have a url');
  if (!isLink && button.url) fault('url', 'BUTTON_COMPONENT_URL_FORBIDDEN', 'Only a link button has a url');
  if ((isLink || isPremium) && button.custom_id) {
    fault('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN', 'A custom id and url cannot both be specified');
  }
  if (!isLink && !isPremium && !button.custom_id) {
    fault('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A button must have a custom id');
  }
  if (!isPremium && !button.label && !button.emoji?.name) {
    fault('label', 'BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or emoji');
  }
  if (isPremium && !button.sku_id) fault('sku_id', 'BUTTON_COMPONENT_SKU_ID_REQUIRED', 'A sku id is required');
  if (isPremium && (button.label || button.emoji || button.url)) {
    fault('label', 'BUTTON_COMPONENT_LABEL_FORBIDDEN', 'A premium button has neither label nor emoji nor url');
  }
  if (!isEmoji(button.emoji)) fault('emoji', 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  return faults;
}

// One of a server has an id; any other is a sign that is shown as a picture.
function isEmoji(emoji: Component['emoji']): boolean {
  return (
    !emoji ||
    emoji.id !== undefined ||
    /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\d#*]\ufe0f?\u20e3)/u.test(emoji.name)
  );
}

function selectFaults(select: Component, path: Located['path']): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message });
  const options = select.options ?? [];
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  if (least > most) fault('min_values', 'SELECT_MIN_VALUES', 'min_values must not exceed max_values');
  if (most > options.length)
    fault('max_values', 'SELECT_MAX_VALUES', 'max_values must not exceed the number of options');
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    fault('options', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
  }
  options.forEach((option, at) => {
    if (isEmoji(option.emoji)) return;
    faults.push({ path: [...path, 'options', at, 'emoji'], code: 'COMPONENT_INVALID_EMOJI', message: 'Invalid emoji' });
  });
  if (options.filter((option) => option.default).length > most) {
    fault('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More options are chosen than max_values');
  }
  return faults;
}

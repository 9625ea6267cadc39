/**
 * What the page gets to show. Types alone: the page's own code imports them too. All text is text; the page never
 * takes it for HTML.
 */

/** Short names of the people in the sandbox: two readers and someone who may manage messages. */
export type PersonKey = 'jij' | 'ander' | 'moderator';

/** Short names of the places: a channel, a thread in it, a conversation with the bot, and a server without the bot. */
export type PlaceKey = 'kanaal' | 'draad' | 'dm' | 'elders';

/** A piece of Discord's Markdown, read. */
export type Markup =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small';
      readonly inside: readonly Markup[];
    }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Markup[] }
  | { readonly kind: 'code' | 'codeblock'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly inside: readonly Markup[] }
  /** A mention of somebody, a channel or a command; `me` when it is the person who looks, `command` for one to press. */
  | { readonly kind: 'mention'; readonly text: string; readonly me: boolean; readonly command?: true };

export type ComponentView =
  | { readonly kind: 'text'; readonly markup: readonly Markup[] }
  | {
      readonly kind: 'container';
      readonly accent: string | null;
      readonly spoiler: boolean;
      readonly inside: readonly ComponentView[];
    }
  | { readonly kind: 'section'; readonly inside: readonly ComponentView[]; readonly accessory: ComponentView | null }
  | { readonly kind: 'separator'; readonly divider: boolean; readonly large: boolean }
  | { readonly kind: 'row'; readonly inside: readonly ComponentView[] }
  | ButtonView
  | SelectView
  | { readonly kind: 'gallery'; readonly pictures: readonly PictureView[] }
  | { readonly kind: 'thumbnail'; readonly picture: PictureView }
  | { readonly kind: 'file'; readonly file: FileView };

/** A picture. */
export interface PictureView {
  /** Where it is on this server; null for one elsewhere on the web, which the page does not load. */
  readonly address: string | null;
  /** Where it is when somebody wants to see it by itself. */
  readonly url: string;
  /** What is to be seen on it, in words; empty when nobody said. */
  readonly description: string;
  readonly spoiler: boolean;
  /** In pixels; null when unknown. */
  readonly width: number | null;
  readonly height: number | null;
}

/** An embed: a card with a title, a text, fields and pictures, of which any may be missing. */
export interface EmbedView {
  readonly accent: string | null;
  readonly author: string;
  readonly title: readonly Markup[];
  readonly url: string | null;
  readonly text: readonly Markup[];
  readonly fields: readonly { readonly name: readonly Markup[]; readonly value: readonly Markup[] }[];
  readonly footer: string;
  readonly image: PictureView | null;
  readonly thumbnail: PictureView | null;
}

/** A file that can be saved; `size` is in bytes, null when unknown. */
export interface FileView {
  readonly name: string;
  readonly size: number | null;
  readonly address: string;
  readonly description: string;
  readonly spoiler: boolean;
}

export interface ButtonView {
  readonly kind: 'button';
  readonly label: string;
  readonly style: 'primary' | 'secondary' | 'success' | 'danger' | 'link';
  readonly disabled: boolean;
  /** What is pressed; null for a link. */
  readonly customId: string | null;
  /** Where a link leads; `#message-…` is a message on the page. */
  readonly url: string | null;
}

export interface SelectView {
  readonly kind: 'select';
  readonly customId: string;
  readonly placeholder: string;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string;
    readonly chosen: boolean;
  }[];
}

/** Somebody, as they are shown. */
export interface WhoView {
  readonly name: string;
  readonly bot: boolean;
  /** Number of the person, from 0, by which their colour is chosen. */
  readonly shade: number;
}

/** What a message answers: a command that somebody used, or another message, if that is there for everybody. */
export type ContextView =
  | { readonly kind: 'command'; readonly who: WhoView; readonly name: string; readonly slash: boolean }
  | { readonly kind: 'reply'; readonly id: string; readonly who: WhoView; readonly excerpt: string }
  | { readonly kind: 'unseen-reply'; readonly why: 'gone' | 'private' };

export interface MessageView {
  readonly id: string;
  readonly author: WhoView & { readonly id: string };
  /** ISO date and time. */
  readonly at: string;
  readonly edited: boolean;
  readonly onlyYou: boolean;
  readonly loading: boolean;
  readonly context: ContextView | null;
  readonly text: readonly Markup[];
  /** The text as it was written, for who may change it. */
  readonly source: string;
  readonly components: readonly ComponentView[];
  readonly pictures: readonly PictureView[];
  readonly files: readonly FileView[];
  readonly embeds: readonly EmbedView[];
  /** Whether it notified the person who looks. */
  readonly notifiedYou: boolean;
  readonly deletable: boolean;
  readonly editable: boolean;
  readonly answerable: boolean;
}

export interface OptionView {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'number' | 'boolean';
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
  readonly name: string;
  readonly value: string | number | boolean;
}

export interface CommandView {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionView[];
}

/** A place with everything in it, as one person sees it. */
export interface PlaceView {
  readonly bot: { readonly id: string; readonly name: string };
  readonly connected: boolean;
  readonly people: readonly (WhoView & { readonly key: PersonKey; readonly id: string })[];
  readonly places: readonly {
    readonly key: PlaceKey;
    readonly name: string;
    readonly topic: string;
    readonly kind: 'channel' | 'thread' | 'dm';
    readonly server: string;
  }[];
  readonly messages: readonly MessageView[];
  readonly commands: readonly CommandView[];
  /** Names of the message commands. */
  readonly menu: readonly string[];
  /** Id of the message with a misquotation to try a check on; null when it is gone. */
  readonly sample: string | null;
}

/** What the server tells the page as it happens. */
export type PageEvent =
  | { readonly kind: 'place'; readonly place: PlaceView }
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'gone'; readonly id: string };

/** Why something that was asked did not happen. */
export interface PageFailure {
  readonly reason: 'no-answer' | 'not-possible';
  readonly message: string;
}

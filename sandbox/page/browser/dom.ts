type Child = Node | string | null | undefined | false;

interface Attributes {
  readonly class?: string;
  /** Attributes as they are written; one that is `false`, null or absent is left out, `true` is an empty one. */
  readonly [name: string]: string | number | boolean | null | undefined | ((event: Event) => void);
}

/** Makes an element. Strings become text, never HTML; a function under `onclick` and the like listens. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  fill(made, children);
  return made;
}

/** Puts children in the place of those that there were. */
export function fill(parent: Node, children: readonly Child[]): void {
  parent.textContent = '';
  for (const child of children) {
    if (child) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** The element of the page with an id. @throws when there is none of that kind */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}`);
  return found;
}

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  hash: 'M9 3 7.6 9H3.5v2h3.6l-.9 4H2.5v2h3.2L4.6 21h2.1l1-4h5l-1 4h2.1l1-4h4v-2h-3.5l.9-4h4V9h-3.5l1.4-6h-2L13.2 9h-5l1.4-6H9Zm-1.3 8h5l-.9 4h-5l.9-4Z',
  thread: 'M4 4h16v2H4V4Zm0 5h10v2H4V9Zm5 5h11v2H9v-2Zm0 5h8v2H9v-2ZM4 13h2v4h2v2H4v-6Z',
  at: 'M12 2a10 10 0 1 0 5 18.7l-1-1.8A8 8 0 1 1 20 12v1.2a1.6 1.6 0 0 1-3.2 0V8h-2v.8A5 5 0 1 0 15.500 15.400 3.600 3.600 0 0 0 22 13.200V12A10 10 0 0 0 12 2Zm0 13a3 3 0 1 1 0-6 3 3 0 0 1 0 6Z',
  eye: 'M12 5C6.500 5 2.700 9.200 1.500 12 2.700 14.800 6.500 19 12 19s9.300-4.200 10.500-7C21.300 9.200 17.500 5 12 5Zm0 11.500a4.500 4.500 0 1 1 0-9 4.500 4.500 0 0 1 0 9Zm0-2.200a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600Z',
  more: 'M4 14a2 2 0 1 1 0-4 2 2 0 0 1 0 4Zm8 0a2 2 0 1 1 0-4 2 2 0 0 1 0 4Zm8 0a2 2 0 1 1 0-4 2 2 0 0 1 0 4Z',
  external:
    'M14 3h7v7h-2V6.400l-8.300 8.300-1.400-1.400L17.600 5H14V3ZM5 5h5v2H5v12h12v-5h2v5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7c0-1.100.9-2 2-2Z',
  chevron: 'm6.700 8.300-1.400 1.400 6.700 6.700 6.700-6.700-1.400-1.400-5.300 5.300-5.300-5.300Z',
  forward: 'm8.300 5.300 6.700 6.700-6.700 6.700 1.400 1.400 8.100-8.100-8.100-8.100Z',
  back: 'm15.700 5.300-6.700 6.700 6.700 6.700-1.400 1.400L6.200 12l8.100-8.100Z',
  reply: 'M10 8.300V4L2 11.500 10 19v-4.400c5.300 0 9 1.700 11.500 5.400-.6-6.200-4.500-11-11.500-11.700Z',
  close:
    'm18.300 4.300-6.300 6.300-6.300-6.300-1.400 1.400 6.300 6.300-6.300 6.300 1.400 1.400 6.300-6.300 6.300 6.300 1.400-1.400-6.300-6.300 6.300-6.300-1.400-1.400Z',
  menu: 'M3 6h18v2H3V6Zm0 5h18v2H3v-2Zm0 5h18v2H3v-2Z',
  theme: 'M12 3a9 9 0 1 0 9 9c0-.5 0-.9-.1-1.400A5.500 5.500 0 0 1 13.400 3.100 9 9 0 0 0 12 3Z',
  file: 'M6 2h8l5 5v15H6a1.500 1.500 0 0 1-1.500-1.500v-17A1.500 1.500 0 0 1 6 2Zm7 1.800V8h4.200L13 3.800Z',
  check: 'm9 16.200-3.500-3.500L4.100 14.100 9 19 20 8l-1.400-1.400L9 16.200Z',
} as const;

/** A picture that only repeats what words beside it say. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of [
    ['viewBox', '0 0 24 24'],
    ['class', 'icon'],
    ['aria-hidden', 'true'],
  ] as const) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

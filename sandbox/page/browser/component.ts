import type { ButtonView, ComponentView } from '../view.js';
import { el, icon } from './dom.js';
import { showMarkup } from './markup.js';
import { hidden, showFile, showPicture } from './media.js';
import { showSelect } from './select.js';
import { words } from './words.js';

/** What can be done with the components of a message. */
export interface Uses {
  readonly press: (customId: string) => Promise<void>;
  readonly choose: (customId: string, values: readonly string[]) => Promise<void>;
}

/** A component of a message, as elements. */
export function showComponent(component: ComponentView, uses: Uses): HTMLElement {
  const inside = (list: readonly ComponentView[]) => list.map((one) => showComponent(one, uses));
  switch (component.kind) {
    case 'text':
      return el('div', { class: 'text' }, ...showMarkup(component.markup));
    case 'container': {
      const box = el(
        'div',
        { class: component.accent ? 'container accented' : 'container' },
        ...inside(component.inside),
      );
      if (component.accent) box.style.setProperty('--accent', component.accent);
      return component.spoiler ? hidden(box) : box;
    }
    case 'section':
      return el(
        'div',
        { class: 'section' },
        el('div', { class: 'section-words' }, ...inside(component.inside)),
        component.accessory ? showComponent(component.accessory, uses) : null,
      );
    case 'separator':
      return separator(component.divider, component.large);
    case 'row':
      return el('div', { class: 'row' }, ...inside(component.inside));
    case 'button':
      return button(component, uses);
    case 'select':
      return showSelect(component, (values) => void uses.choose(component.customId, values));
    case 'gallery': {
      const several = component.pictures.length > 1;
      return el('div', { class: several ? 'gallery several' : 'gallery' }, ...component.pictures.map(showPicture));
    }
    case 'thumbnail':
      return el('div', { class: 'thumbnail' }, showPicture(component.picture));
    case 'file':
      return showFile(component.file);
  }
}

function separator(divider: boolean, large: boolean): HTMLElement {
  const size = large ? 'large' : '';
  return divider ? el('hr', { class: `separator ${size}` }) : el('div', { class: `separator space ${size}` });
}

function button({ label, style, disabled, customId, url }: ButtonView, uses: Uses): HTMLElement {
  // The address of a message here.
  if (url?.startsWith('#')) return el('a', { class: 'button link', href: url }, label);
  if (url) {
    const attributes = { class: 'button link', href: url, target: '_blank', rel: 'noopener noreferrer' };
    return el('a', attributes, label, icon('external'), el('span', { class: 'unseen' }, `, ${words.newTab}`));
  }
  const made = el('button', { type: 'button', class: `button ${style}`, disabled, 'data-key': customId }, label);
  made.addEventListener('click', async () => {
    if (!customId || made.getAttribute('aria-busy') === 'true') return;
    made.setAttribute('aria-busy', 'true');
    await uses.press(customId);
    made.removeAttribute('aria-busy');
  });
  return made;
}

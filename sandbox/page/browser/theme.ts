import { byId, fill, icon } from './dom.js';
import { words } from './words.js';

const KEY = 'thema';

/** Dark or light: as chosen before, else as the system has it; a switch changes it. */
export function startTheme(): void {
  const button = byId('theme', HTMLButtonElement);
  const prefersLight = window.matchMedia('(prefers-color-scheme: light)').matches;
  const kept = localStorage.getItem(KEY);
  const set = (light: boolean) => {
    document.documentElement.dataset['theme'] = light ? 'light' : 'dark';
    fill(button, [icon('theme'), light ? words.darkTheme : words.lightTheme]);
  };
  set(kept ? kept === 'light' : prefersLight);
  button.addEventListener('click', () => {
    const light = document.documentElement.dataset['theme'] !== 'light';
    localStorage.setItem(KEY, light ? 'light' : 'dark');
    set(light);
  });
}

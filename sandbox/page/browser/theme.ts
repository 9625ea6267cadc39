import { byId, icon } from './dom.js';

const KEY = 'thema';

/** Dark or light: as chosen before, else as the system has it; a switch changes it. */
export function startTheme(): void {
  const button = byId('theme', HTMLButtonElement);
  button.prepend(icon('theme'));
  const prefersLight = window.matchMedia('(prefers-color-scheme: light)').matches;
  const kept = localStorage.getItem(KEY);
  const set = (light: boolean) => {
    document.documentElement.dataset['theme'] = light ? 'light' : 'dark';
    button.setAttribute('aria-pressed', String(light));
  };
  set(kept ? kept === 'light' : prefersLight);
  button.addEventListener('click', () => {
    const light = document.documentElement.dataset['theme'] !== 'light';
    localStorage.setItem(KEY, light ? 'light' : 'dark');
    set(light);
  });
}

import { checkText } from '../../src/check/check.js';
import { oordelenJson } from '../../src/check/json.js';
import type { Library } from '../../src/publications/model/library.js';

/** Judges texts with a library, as `letterlijk controleer --json` does. */
export async function judgeWith(library: Library) {
  return async (text: string) => oordelenJson(await checkText(text, library), () => '');
}

import { z } from 'zod';
import { atTerminal, inDiscord, type Words } from './command.js';

/** Discord counts in characters, and so does this: more is no number, id or address. */
const MAX_NAME = 100;

/** The number of a question, as a reader may write it. */
export function questionOption(nameEn: string) {
  const description = {
    nl: 'Nummer van de vraag, bijvoorbeeld 48 of 811 48',
    en: 'Number of the question, such as 48 or 811 48',
  };
  return z
    .string()
    .max(MAX_NAME)
    .register(inDiscord, { nameEn, description, suggested: true })
    .register(atTerminal, { value: '<nummer>', words: true });
}

/** The publication that is meant. */
export function documentOption(description: Words) {
  return z.string().max(MAX_NAME).optional().register(inDiscord, { nameEn: 'document', description, suggested: true });
}

/** The publication that has the question asked for. */
export const documentOfQuestion = documentOption({
  nl: 'Publicatie waarin de vraag staat',
  en: 'Publication that has the question',
}).register(atTerminal, { value: '<id>' });

/** A part of an answer that is too long for one reply, from 1; only buttons ask for it. */
export const partOption = z.int().min(1).optional();

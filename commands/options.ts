import type { OptionDefinition, Words } from './command.js';

/** The number of a question, as a reader may write it. */
export const questionOption: OptionDefinition = {
  type: 'string',
  nameEn: 'number',
  description: {
    nl: 'Nummer van de vraag, bijvoorbeeld 48 of 811 48',
    en: 'Number of the question, such as 48 or 811 48',
  },
  required: true,
  suggested: true,
  maxLength: 100,
};

/** The publication that is meant. */
export function documentOption(description: Words): OptionDefinition {
  return { type: 'string', nameEn: 'document', description, suggested: true, maxLength: 100 };
}

/** The publication that has the question asked for. */
export const documentOfQuestion = documentOption({
  nl: 'Publicatie waarin de vraag staat',
  en: 'Publication that has the question',
});

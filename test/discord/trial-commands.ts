import type { Command, CommandDefinition, OptionDefinition, Sources } from '../../commands/command.js';
import type { Block, Reply } from '../../src/reply/reply.js';
import type { Request } from '../../src/reply/request.js';
import { quoteOf } from './replies.js';

const words = (nl: string, en = nl) => ({ nl, en });

function option(type: OptionDefinition['type'], rest: Partial<OptionDefinition> = {}) {
  return { type, nameEn: 'option', description: words('Een optie', 'An option'), ...rest };
}

function definition(
  name: string,
  options: CommandDefinition['options'] = {},
  onMessage?: CommandDefinition['onMessage'],
): CommandDefinition {
  const base = {
    name,
    nameEn: `${name}-en`,
    description: words(`De opdracht ${name}`, `The command ${name}`),
    options,
  };
  return onMessage ? { ...base, onMessage } : base;
}

function reply(request: Request, blocks: readonly Block[], fout: Reply['fout'] = null): Reply {
  return { request, blocks, fout, data: null };
}

const LONG = Array.from({ length: 150 }, (_, index) => `Dit is zin ${index} van een lang antwoord.`).join(' ');

/** `/vraag`: public unless asked otherwise; 101 does not exist, 5 is long. */
const vraag: Command = {
  definition: definition('vraag', {
    document: option('string'),
    nummer: option('string', { required: true, suggested: true, maxLength: 100 }),
    alleen_voor_mij: option('boolean'),
  }),
  visibility: ({ options }) => (options['alleen_voor_mij'] === true ? 'asker' : 'everybody'),
  async answer(request) {
    const nummer = String(request.options['nummer']);
    const melding = `Vraag ${nummer} bestaat niet.`;
    if (nummer === '101') return reply(request, [{ kind: 'text', text: melding }], { code: 'onbekend', melding });
    const canonical = { command: 'vraag', options: { nummer } };
    const open = (destination: 'open' | 'place' | 'replace', label: string, to: string) =>
      ({ label, destination, request: { command: 'vraag', options: { nummer: to } } }) as const;
    return reply(canonical, [
      { kind: 'heading', text: `Vraag ${nummer}` },
      quoteOf([nummer === '5' ? LONG : `Antwoord op ${nummer} voor @everyone.`]),
      { kind: 'citation', text: 'nr. 811, p. 10' },
      {
        kind: 'buttons',
        buttons: [open('open', 'Open', '47'), open('place', 'Plaats', nummer), open('replace', 'Verder', '49')],
      },
    ]);
  },
  async suggest(_, focused, typed) {
    if (typed === 'stuk') throw new Error('suggesting is broken');
    if (typed === 'traag') return new Promise(() => undefined);
    return [
      { name: `${focused} ${typed}`.padEnd(140, 'x'), value: '48' },
      { name: '', value: '49' },
      { name: 'een getal', value: 50 },
      ...Array.from({ length: 40 }, (__, index) => ({ name: `nr. ${index}`, value: `${index}` })),
    ];
  },
};

/** `/controleer`: private, of words that a button cannot hold. */
const controleer: Command = {
  definition: definition(
    'controleer',
    { tekst: option('string', { required: true }) },
    { name: words('Controleer citaat', 'Check quotation'), option: 'tekst' },
  ),
  visibility: () => 'asker',
  async answer(request) {
    const text = String(request.options['tekst']);
    const kort = { command: 'controleer', options: { tekst: text } };
    return reply(kort, [
      { kind: 'reader', key: 'tekst', label: 'Gecontroleerd:', text },
      { kind: 'text', text: `${text.length} tekens, bericht ${String(request.options['bericht'] ?? '-').length > 1}` },
      { kind: 'buttons', buttons: [{ label: 'Deel in kanaal', request: kort, destination: 'place' }] },
      {
        kind: 'menu',
        label: 'Kies zinnen',
        key: 'zinnen',
        request: kort,
        destination: 'open',
        most: 2,
        options: [1, 2, 3].map((n) => ({ label: `Zin ${n}`, value: `${n}` })),
      },
      { kind: 'text', text: `gekozen: ${String(request.options['zinnen'] ?? '')}` },
    ]);
  },
};

/** `In verband`: public, as a reply to the message; nothing found for `niets`. */
const verband: Command = {
  definition: definition(
    'verband',
    { tekst: option('string', { required: true }) },
    { name: words('In verband', 'In context'), option: 'tekst' },
  ),
  visibility: () => 'everybody',
  async answer(request) {
    const melding = 'Niet gevonden';
    if (request.options['tekst'] === 'niets')
      return reply(request, [{ kind: 'text', text: melding }], { code: 'niets', melding });
    return reply({ command: 'verband', options: { bericht: String(request.options['bericht']) } }, [
      quoteOf(['In verband.']),
    ]);
  },
};

/** `/kapot`: broken in several ways. */
const kapot: Command = {
  definition: definition('kapot', { hoe: option('string', { required: true }) }),
  visibility: ({ options }) => (options['prive'] === true ? 'asker' : 'everybody'),
  async answer(request) {
    const how = request.options['hoe'];
    if (how === 'gooit') throw new Error('broken');
    if (how === 'hangt') return new Promise(() => undefined);
    if (how === 'leeg') return reply(request, []);
    if (how === 'te-lang')
      return reply(request, [
        {
          kind: 'menu',
          label: 'k',
          key: 'k',
          request,
          destination: 'open',
          most: 1,
          options: [{ label: 'a', value: 'x'.repeat(101) }],
        },
      ]);
    return reply(request, [{ kind: 'text', text: 'verboden woord' }]);
  },
};

/** `/later`: answers when it is told to. */
class Later implements Command {
  readonly definition = definition('later', { fout: option('boolean') });
  #go: () => void = () => undefined;

  go(): void {
    this.#go();
  }

  visibility(): 'everybody' {
    return 'everybody';
  }

  async answer(request: Request): Promise<Reply> {
    await new Promise<void>((resolve) => {
      this.#go = resolve;
    });
    const melding = 'Toch niet';
    const fout = request.options['fout'] === true ? { code: 'niet', melding } : null;
    return reply(request, [{ kind: 'text', text: fout ? melding : 'Eindelijk' }], fout);
  }
}

export const later = new Later();
export const TRIAL_COMMANDS: readonly Command[] = [vraag, controleer, verband, kapot, later];

const nothing = async (): Promise<never> => {
  throw new Error('not used');
};

/** Sources that no trial command looks in. */
export const NO_SOURCES: Sources = {
  library: {
    ids: nothing,
    publication: nothing,
    fragment: nothing,
    question: nothing,
    find: nothing,
    suggest: nothing,
    async *fragments() {},
  },
  search: { search: nothing },
  defaultDocument: null,
};

import type { Command, CommandDefinition, OptionDefinition, Sources } from '../../commands/command.js';
import type { Block, Reply } from '../../src/reply/reply.js';
import type { Request } from '../../src/reply/request.js';
import { citaatOf } from './replies.js';

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
  zichtbaar: ({ options }) => (options['alleen_voor_mij'] === true ? 'vrager' : 'iedereen'),
  async answer(request) {
    const nummer = String(request.options['nummer']);
    const melding = `Vraag ${nummer} bestaat niet.`;
    if (nummer === '101') return reply(request, [{ kind: 'tekst', text: melding }], { code: 'onbekend', melding });
    const canonical = { command: 'vraag', options: { nummer } };
    const open = (bestemming: 'openen' | 'plaatsen' | 'bladeren', label: string, to: string) =>
      ({ label, bestemming, request: { command: 'vraag', options: { nummer: to } } }) as const;
    return reply(canonical, [
      { kind: 'kop', text: `Vraag ${nummer}` },
      citaatOf([nummer === '5' ? LONG : `Antwoord op ${nummer} voor @everyone.`]),
      { kind: 'bron', text: 'nr. 811, p. 10' },
      {
        kind: 'knoppen',
        knoppen: [open('openen', 'Open', '47'), open('plaatsen', 'Plaats', nummer), open('bladeren', 'Verder', '49')],
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
  zichtbaar: () => 'vrager',
  async answer(request) {
    const text = String(request.options['tekst']);
    const kort = { command: 'controleer', options: { tekst: text } };
    return reply(kort, [
      { kind: 'lezer', key: 'tekst', label: 'Gecontroleerd:', text },
      { kind: 'tekst', text: `${text.length} tekens, bericht ${String(request.options['bericht'] ?? '-').length > 1}` },
      { kind: 'knoppen', knoppen: [{ label: 'Deel in kanaal', request: kort, bestemming: 'plaatsen' }] },
      {
        kind: 'keuze',
        label: 'Kies zinnen',
        key: 'zinnen',
        request: kort,
        bestemming: 'openen',
        hoogstens: 2,
        opties: [1, 2, 3].map((n) => ({ label: `Zin ${n}`, value: `${n}` })),
      },
      { kind: 'tekst', text: `gekozen: ${String(request.options['zinnen'] ?? '')}` },
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
  zichtbaar: () => 'iedereen',
  async answer(request) {
    const melding = 'Niet gevonden';
    if (request.options['tekst'] === 'niets')
      return reply(request, [{ kind: 'tekst', text: melding }], { code: 'niets', melding });
    return reply({ command: 'verband', options: { bericht: String(request.options['bericht']) } }, [
      citaatOf(['In verband.']),
    ]);
  },
};

/** `/kapot`: broken in several ways. */
const kapot: Command = {
  definition: definition('kapot', { hoe: option('string', { required: true }) }),
  zichtbaar: ({ options }) => (options['prive'] === true ? 'vrager' : 'iedereen'),
  async answer(request) {
    const how = request.options['hoe'];
    if (how === 'gooit') throw new Error('broken');
    if (how === 'hangt') return new Promise(() => undefined);
    if (how === 'leeg') return reply(request, []);
    if (how === 'te-lang')
      return reply(request, [
        {
          kind: 'keuze',
          label: 'k',
          key: 'k',
          request,
          bestemming: 'openen',
          hoogstens: 1,
          opties: [{ label: 'a', value: 'x'.repeat(101) }],
        },
      ]);
    return reply(request, [{ kind: 'tekst', text: 'verboden woord' }]);
  },
};

/** `/later`: answers when it is told to. */
class Later implements Command {
  readonly definition = definition('later', { fout: option('boolean') });
  #go: () => void = () => undefined;

  go(): void {
    this.#go();
  }

  zichtbaar(): 'iedereen' {
    return 'iedereen';
  }

  async answer(request: Request): Promise<Reply> {
    await new Promise<void>((resolve) => {
      this.#go = resolve;
    });
    const melding = 'Toch niet';
    const fout = request.options['fout'] === true ? { code: 'niet', melding } : null;
    return reply(request, [{ kind: 'tekst', text: fout ? melding : 'Eindelijk' }], fout);
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
  search: { search: nothing, close: async () => undefined },
  defaultDocument: null,
};

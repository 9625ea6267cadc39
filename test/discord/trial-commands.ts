import { z } from 'zod';
import { type Command, type CommandDraft, defineCommand, inDiscord, type Sources } from '../../commands/command.js';
import { PublicatieVeranderd } from '../../src/publications/model/library.js';
import type { Block, Reply, Request } from '../../src/reply/reply.js';
import { quoteOf } from './replies.js';

const words = (nl: string, en = nl) => ({ nl, en });
const SHOWN = { nameEn: 'option', description: words('Een optie', 'An option') };

/** A trial command: what is told of it does not matter. */
function trial<Shape extends z.ZodRawShape>(draft: Omit<CommandDraft<Shape>, 'nameEn' | 'description'>) {
  const { name } = draft;
  const description = words(`De opdracht ${name}`, `The command ${name}`);
  return defineCommand<Shape>({ ...draft, nameEn: `${name}-en`, description });
}

function reply(request: Request | null, blocks: readonly Block[], fout: Reply['fout'] = null): Reply {
  return { request, blocks, fout, data: () => null };
}

const LONG = Array.from({ length: 150 }, (_, index) => `Dit is zin ${index} van een lang antwoord.`).join(' ');

/** `/vraag`: public unless asked otherwise; 101 does not exist, 5 is long. */
const vraag = trial({
  name: 'vraag',
  options: z.strictObject({
    document: z.string().optional().register(inDiscord, SHOWN),
    nummer: z
      .string()
      .max(100)
      .register(inDiscord, { ...SHOWN, suggested: true }),
    alleen_voor_mij: z.boolean().optional().register(inDiscord, SHOWN),
  }),
  visibility: ({ alleen_voor_mij }) => (alleen_voor_mij ? 'asker' : 'everybody'),
  bare: true,
  said: (text) => {
    const [nummer] = /\d+/u.exec(text) ?? [];
    return nummer === undefined ? null : { nummer };
  },
  async answer({ nummer }) {
    const melding = `Vraag ${nummer} bestaat niet.`;
    if (nummer === '101') return reply(null, [{ kind: 'text', text: melding }], { code: 'onbekend', melding });
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
  async suggest({ option, text }) {
    if (text === 'stuk') throw new Error('suggesting is broken');
    if (text === 'traag') return later.wait();
    return [
      { name: `${option} ${text} ${'woord '.repeat(30)}`, value: '48' },
      { name: '', value: '49' },
      { name: 'te lang', value: 'x'.repeat(101) },
      ...Array.from({ length: 40 }, (__, index) => ({ name: `nr. ${index}`, value: `${index}` })),
    ];
  },
});

/** `/controleer`: private, of words that a button cannot hold. */
const controleer = trial({
  name: 'controleer',
  options: z.strictObject({ tekst: z.string().register(inDiscord, SHOWN), zinnen: z.string().optional() }),
  onMessage: { name: words('Controleer citaat', 'Check quotation'), options: (tekst) => ({ tekst }) },
  visibility: () => 'asker',
  async answer({ tekst: text, zinnen = '' }) {
    const kort = { command: 'controleer', options: { tekst: text } };
    return reply(kort, [
      { kind: 'reader', key: 'tekst', label: 'Gecontroleerd:', text },
      { kind: 'text', text: `${text.length} tekens` },
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
      { kind: 'text', text: `gekozen: ${zinnen}` },
    ]);
  },
});

/** `In verband`: public, as a reply to the message; nothing found for `niets`. */
const verband = trial({
  name: 'verband',
  options: z.strictObject({ tekst: z.string().register(inDiscord, SHOWN) }),
  onMessage: { name: words('In verband', 'In context'), options: (tekst) => ({ tekst }) },
  visibility: () => 'everybody',
  async answer({ tekst }) {
    const melding = 'Niet gevonden';
    if (tekst === 'niets') return reply(null, [{ kind: 'text', text: melding }], { code: 'niets', melding });
    return reply({ command: 'verband', options: { tekst } }, [quoteOf(['In verband.'])]);
  },
});

/** `/kapot`: broken in several ways. */
const kapot = trial({
  name: 'kapot',
  options: z.strictObject({ hoe: z.string().register(inDiscord, SHOWN) }),
  visibility: () => 'everybody',
  async answer({ hoe: how }) {
    const request: Request = { command: 'kapot', options: { hoe: how } };
    if (how === 'gooit') throw new Error('broken');
    if (how === 'veranderd') throw new PublicatieVeranderd('kst-1-2', { cause: new Error('two bytes') });
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
});

/** `/later`: answers, or fails, when it is told to. */
class Later {
  readonly command = trial({
    name: 'later',
    options: z.strictObject({ fout: z.boolean().optional().register(inDiscord, SHOWN) }),
    visibility: () => 'everybody',
    answer: async ({ fout }) => {
      await this.wait();
      const melding = 'Toch niet';
      if (fout) return reply(null, [{ kind: 'text', text: melding }], { code: 'niet', melding });
      return reply({ command: 'later', options: {} }, [{ kind: 'text', text: 'Eindelijk' }]);
    },
  });
  #go: (nothing: never[]) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;

  /** Waits to be told; by then there is nothing. */
  wait(): Promise<never[]> {
    return new Promise((resolve, reject) => {
      this.#go = resolve;
      this.#fail = reject;
    });
  }

  go(): void {
    this.#go([]);
  }

  fail(): void {
    this.#fail(new Error('too late and broken'));
  }
}

export const later = new Later();
export const TRIAL_COMMANDS: readonly Command[] = [vraag, controleer, verband, kapot, later.command];

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
    sameQuestions: nothing,
    suggest: nothing,
    browse: nothing,
    overview: nothing,
    size: nothing,
    async *fragments() {},
  },
  checker: { check: nothing, locate: nothing },
  search: { search: nothing },
  pictures: null,
  defaultDocument: null,
};

import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commandNamed, commands } from '../../commands/index.js';
import { type Flags, flagsOf, givenTo, readArguments, usage } from '../../src/terminal/arguments.js';

const FLAGS: Flags = { json: 'boolean', document: 'string', aantal: 'string' };

describe('readArguments', () => {
  it.each([
    [['48'], ['48'], {}],
    [['vraag', '48', '--json'], ['vraag', '48'], { json: true }],
    [['--json', '48', '--document', '811'], ['48'], { json: true, document: '811' }],
    [['--document=811', '48'], ['48'], { document: '811' }],
    [['-1'], ['-1'], {}],
    [['detentie', '-niet', '-x'], ['detentie', '-niet', '-x'], {}],
    [['--aantal', '-5'], [], { aantal: '-5' }],
    [['--', '--json'], ['--json'], {}],
    [['-'], ['-'], {}],
    [[], [], {}],
    [[''], [''], {}],
  ])('%j', (args, words, values) => {
    const read = readArguments(args, FLAGS);
    expect(read).toMatchObject({ kind: 'read', words });
    if (read.kind === 'read') expect({ ...read.values }).toEqual(values);
  });

  it.each([
    [['--kleur'], 'De optie --kleur bestaat niet. Wel: --json, --document, --aantal.'],
    [['--kleur=rood'], 'De optie --kleur bestaat niet. Wel: --json, --document, --aantal.'],
    [['--document'], 'Geef een waarde bij --document.'],
    [['--document', '--json'], 'Geef een waarde bij --document.'],
    [['--json=ja'], 'Bij --json hoort geen waarde. Laat die weg.'],
  ])('%j: %s', (args, melding) => {
    expect(readArguments(args, FLAGS)).toEqual({ kind: 'fault', melding });
  });
});

const definitionOf = (name: string) => commandNamed(name)?.definition ?? expect.fail(`no command ${name}`);

describe('the flags of a command', () => {
  it.each([
    ['vraag', { document: 'string' }],
    ['zoek', { document: 'string', aantal: 'string', uitleg: 'boolean' }],
    ['citeer', { zinnen: 'string', 'met-vraag': 'boolean', document: 'string' }],
    ['document', { jaar: 'string', bewindspersoon: 'string', onderwerp: 'string' }],
    ['hulp', {}],
  ])('%s: %j', (name, flags) => {
    expect(flagsOf(definitionOf(name))).toEqual(flags);
  });
});

describe('what was given', () => {
  const given = (name: string, words: string[], values = {}) =>
    givenTo(definitionOf(name), { kind: 'read', words, values }, () => Readable.from([]));

  it.each([
    ['vraag', ['811', '48'], {}, { nummer: '811 48' }],
    ['vraag', [], {}, { nummer: '' }],
    ['zoek', ['detentie'], {}, { term: 'detentie', aantal: 10 }],
    ['zoek', ['detentie'], { aantal: '3', uitleg: true }, { term: 'detentie', aantal: 3, uitleg: true }],
    ['zoek', ['detentie'], { aantal: 'veel' }, { term: 'detentie', aantal: Number.NaN }],
    ['zoek', ['detentie'], { aantal: '' }, { term: 'detentie', aantal: Number.NaN }],
    ['citeer', ['48'], { 'met-vraag': true }, { vraag: '48', met_vraag: true }],
    ['document', [], {}, { alles: true }],
  ])('%s %j %j', async (name, words, values, options) => {
    expect(await given(name, words, values)).toEqual({ kind: 'given', options });
  });

  it.each(['zoek', 'verband'])('%s says what it misses', async (name) => {
    expect(await given(name, [' '])).toMatchObject({ kind: 'fault', melding: expect.stringMatching(/^Geef /u) });
  });
});

it('the usage has a line for every command, with what must be given and what may be', () => {
  const text = usage(commands.map(({ definition }) => definition));
  expect(text).toContain('  letterlijk vraag <nummer> [--document <id>] [--json]\n');
  expect(text).toContain('  letterlijk zoek <woorden> [--document <id>] [--aantal <n>] [--uitleg] [--json]\n');
  expect(text).toContain(
    '  letterlijk document [<id>] [--jaar <jaar>] [--bewindspersoon <naam>] [--onderwerp <woorden>] [--json]\n',
  );
  expect(text).toContain('  letterlijk controleer "<tekst>" [--json]     zonder tekst: van standaardinvoer\n');
  for (const { definition } of commands) expect(text).toContain(`letterlijk ${definition.name} `);
  for (const name of ['corpus ophalen', 'bladzijde <nummer> -o', 'herlaad']) {
    expect(text).toContain(`  letterlijk ${name} `);
  }
});

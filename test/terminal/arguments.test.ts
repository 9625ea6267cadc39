import { describe, expect, it } from 'vitest';
import { type Flags, readArguments } from '../../src/terminal/arguments.js';

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
    [['--json=ja'], 'De optie --json neemt geen waarde.'],
  ])('%j: %s', (args, melding) => {
    expect(readArguments(args, FLAGS)).toEqual({ kind: 'fault', melding });
  });
});

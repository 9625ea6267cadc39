import { describe, expect, it } from 'vitest';
import { createChecker, verdictsHere } from '../../src/check/checker.js';
import { MemoryLibrary } from '../../src/corpus/memory-library.js';
import { mustRead } from '../corpus.js';
import { AANHANGSEL_ID, aanhangsel, MEDEDELING } from '../publications/texts.js';

describe('a notice instead of answers', () => {
  it('is checked like an answer, and stands in one place', async () => {
    const library = new MemoryLibrary([mustRead(AANHANGSEL_ID, aanhangsel({ body: MEDEDELING }))]);
    const { check: checkText } = createChecker(library, verdictsHere(library));
    const check = await checkText('kunnen tot mijn spijt niet binnen de gebruikelijke');
    expect(check).toMatchObject({ oordelen: [{ kind: 'letterlijk-deel', plaats: { half: { kant: 'antwoord' } } }] });
    const altered = await checkText('kunnen tot mijn vreugde niet binnen de gebruikelijke');
    expect(altered).toMatchObject({ oordelen: [{ kind: 'wijkt-af' }] });
  });
});

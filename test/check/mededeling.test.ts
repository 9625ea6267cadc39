import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/check/check.js';
import { MemoryLibrary } from '../../src/corpus/library.js';
import { extraction } from '../corpus.js';

describe('a notice instead of answers', () => {
  it('is checked like an answer, and stands in one place', async () => {
    const library = new MemoryLibrary([extraction(562)]);
    const check = await checkText('kunnen tot mijn spijt niet binnen de gebruikelijke', library);
    expect(check).toMatchObject({ oordelen: [{ kind: 'letterlijk', aantal: 1, plaats: { kant: 'antwoord' } }] });
    const altered = await checkText('kunnen tot mijn vreugde niet binnen de gebruikelijke', library);
    expect(altered).toMatchObject({ oordelen: [{ kind: 'wijkt-af' }] });
  });
});

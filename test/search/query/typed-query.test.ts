import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query/parse-query.js';
import { queryFromMessage } from '../../../src/search/query/typed-query.js';

describe('queryFromMessage', () => {
  it.each([
    ['Mogen kinderen worden uitgezet?', 'kinderen uitgezet'],
    ['<@123456789012345678> **detentie** en `bewaring`', 'detentie bewaring'],
    ['kijk hier: https://example.org/detentie partij: -vreemdeling "F-35"', 'vreemdeling F-35'],
    ['detentie Detentie DETENTIE', 'detentie'],
    ['😀 <:a:1> de het een', ''],
  ])('%s', (message, query) => {
    for (const word of query.split(' ')) expect(queryFromMessage(message)).toContain(word);
    if (query === '') expect(queryFromMessage(message)).toBe('');
  });

  it('is never refused for what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (message) => {
        const query = queryFromMessage(message);
        if (query === '') return;
        expect(parseQuery(query)).toMatchObject({ kind: 'read' });
      }),
    );
  });
});

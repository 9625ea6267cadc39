import { expect, it } from 'vitest';
import { glyphsOf } from '../../src/pdf/glyphs.js';
import { loadPdfJs } from '../../src/pdf/read-pdf.js';

const pdfjs = await loadPdfJs();

it.each([
  ['ABCDEF+Univers', 'a', 'a'],
  ['ABCDEF+EuroSans-Regular', 'e', '€'],
  // Its letters are signs of mathematics, and which one nothing tells: a sign that cannot be read is refused later.
  ['ABCDEF+MathematicalPi-One', 'a', '\uFFFD'],
  ['ABCDEF+UniversalStd-GreekwithMathPi', 'a', '\uFFFD'],
])('a sign of %s', (font, unicode, expected) => {
  const { OPS } = pdfjs;
  const operators = {
    fnArray: [OPS.beginText, OPS.setFont, OPS.showText],
    argsArray: [[], ['g_1', 8.53], [[{ unicode, width: 556, isSpace: false }]]],
  };
  expect(glyphsOf(operators, pdfjs, () => font).map(({ text }) => text)).toEqual([expected]);
});

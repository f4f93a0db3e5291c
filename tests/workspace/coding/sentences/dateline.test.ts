import { expect, test } from 'vitest';
import { dateline } from '#workspace/coding/sentences/dateline.ts';

test.each([
  [['Sarvia accuses Dromund', 'PORT ILVEN, 14 March 2031 – The government of Sarvia …'], '2031-03-14'],
  [['PORT ILVEN, March 14, 2031 — The government of Sarvia'], '2031-03-14'],
  [['A title', '3 June 2016', 'The text begins.'], '2016-06-03'],
  // Not its own day, and not a whole one.
  [
    [
      'The treaty was signed on 14 March 2031 and both sides kept to it until the summer of that year, when it ended.',
    ],
    null,
  ],
  [['PORT ILVEN, 14 March – The government'], null],
  [['14 March 2031 – The government'], '2031-03-14'],
  [['Port Ilven and Kalmar (14 March 2031) – The government'], '2031-03-14'],
  [['Published on 3 June 2016'], '2016-06-03'],
  [['By Ida Moreno, 3 June 2016', 'The text begins.'], '2016-06-03'],
  // A dash inside a sentence.
  [['On 3 May 2019 the army took the port – and lost it'], null],
  [['On 3 May 2019 – a Friday – the army took the port'], null],
  [['Sarvia attacked Dromund on 3 May 2019 – and lost'], null],
  [['The army took the port on 3 May 2019.'], null],
  [[], null],
])('%j is dated %s', (paragraphs, day) => {
  expect(dateline(paragraphs)).toBe(day);
});

import { describe, expect, test } from 'vitest';
import { anchored } from '#dataset/sourceTexts/anchoring.ts';
import { placedQuote } from '#dataset/sourceTexts/placedQuote.ts';
import type { SourceId } from '#domain/ids.ts';
import type { Cite } from '#domain/statement.ts';
import { isThorough } from '#tests/lawRuns.ts';
import { placeOfTokens, textOf, tokenText } from './editedText.ts';

const source = 'report' as SourceId;

/** A cite of these words in their paragraph of a text; of several places, the one with this number, from 0. */
function cited(text: readonly string[], paragraph: number, quote: string, which = 0): Cite {
  const [words = ''] = [text[paragraph - 1]];
  let start = words.indexOf(quote);
  for (let at = 0; at < which; at += 1) start = words.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`“${quote}” is not there`);
  return { source, paragraph, ...placedQuote(words, start, start + quote.length) };
}

function fate(before: readonly string[] | null, after: readonly string[], cite: Cite) {
  const found = anchored([cite], before, after).fates[0];
  if (!found) throw new Error('no quote');
  if (found.fate !== 'lost')
    return `${found.fate} ${found.cite.paragraph}:${found.cite.start} ${found.cite.quote}`;
  const { suggestion } = found;
  return suggestion
    ? `lost, perhaps ${suggestion.paragraph}:${suggestion.start} ${suggestion.quote}`
    : 'lost';
}

const harbour = 'The council of Arland opened the harbour of Keld to all ships.';
const guard = 'On Monday the coast guard stopped two boats near the island.';
const old = [harbour, guard, 'Bresia welcomed the truce.'];

describe('another edition', () => {
  test.each([
    ['nothing changed', old, cited(old, 2, 'stopped two boats'), 'same 2:26 stopped two boats'],
    [
      'words before it',
      [harbour, `It rained. ${guard}`],
      cited(old, 2, 'stopped two boats'),
      'moved 2:37 stopped two boats',
    ],
    [
      'a paragraph before it',
      ['New.', ...old],
      cited(old, 1, 'opened the harbour'),
      'moved 2:22 opened the harbour',
    ],
    ['joined paragraphs', [`${harbour} ${guard}`], cited(old, 2, 'stopped'), 'moved 1:89 stopped'],
    [
      'one word changed',
      [harbour, guard.replace('two', 'three')],
      cited(old, 2, 'stopped two boats'),
      'lost, perhaps 2:26 stopped three boats',
    ],
    [
      'the other case',
      [harbour, guard.replace('Monday', 'monday')],
      cited(old, 2, 'On Monday the'),
      'lost, perhaps 2:0 On monday the',
    ],
    ['all words changed', [harbour, 'Nobody came.'], cited(old, 2, 'stopped two boats'), 'lost'],
    [
      'the paragraph deleted, a word of it elsewhere',
      [harbour, 'They were stopped.'],
      cited(old, 2, 'stopped'),
      'lost, perhaps 2:10 stopped',
    ],
    ['no part of a longer word', [harbour.replace('opened', 'reopened')], cited(old, 1, 'opened'), 'lost'],
    [
      'around it all is new, but it is the same paragraph',
      ['The council of Arland has now opened a harbour of Keld to all ships.'],
      cited(old, 1, 'opened'),
      'moved 1:30 opened',
    ],
  ])('%s', (_, after, cite, expected) => {
    expect(fate(old, after, cite)).toBe(expected);
  });

  const twice = ['Arland said no. Later Arland said yes.', 'Keld said no. Then Keld said maybe.'];
  test.each([
    [
      'the first stays the first',
      ['Well. Arland said no. Later Arland said yes.'],
      0,
      'moved 1:6 Arland said',
    ],
    [
      'the second stays the second',
      ['Well. Arland said no. Later Arland said yes.'],
      1,
      'moved 1:28 Arland said',
    ],
    ['the first is gone', ['Later Arland said yes.'], 0, 'lost, perhaps 1:6 Arland said'],
    ['in other order', ['Later Arland said yes. Arland said no.'], 0, 'moved 1:23 Arland said'],
  ])('words that stand twice: %s', (_, after, which, expected) => {
    expect(fate(twice, after, cited(twice, 1, 'Arland said', which))).toBe(expected);
  });

  test('a quote that was lost before is not found by its words alone', () => {
    const { start: _, end: _end, ...lost } = cited(old, 2, 'two boats');
    const later = ['There were two boats.', guard];
    expect(
      fate(['There were two boats.', 'No.'], ['There were two boats.', 'No.'], { ...lost, paragraph: 1 }),
    ).toBe('lost, perhaps 1:11 two boats');
    expect(fate(['There were two boats.'], later, { ...lost, paragraph: 1 })).toBe('moved 2:34 two boats');
  });
});

describe('a first text', () => {
  const bare = (paragraph: number, quote: string): Cite => ({ source, paragraph, quote });
  test('gives each quote its place', () => {
    const { fates } = anchored([bare(2, 'stopped two boats')], null, old);
    expect(fates[0]?.cite).toEqual({ source, paragraph: 2, ...placedQuote(guard, 26, 43) });
  });

  test('with a head that nobody counted, moves all of them, and what has no quote', () => {
    const cites = [bare(1, 'opened the harbour'), bare(2, 'the'), bare(3, 'welcomed')];
    const { fates, paragraphs } = anchored(cites, null, ['Head', 'By nobody of the guard', ...old]);
    expect(fates.map((one) => one?.cite.paragraph)).toEqual([3, 4, 5]);
    expect([...paragraphs]).toEqual([
      [1, 3],
      [3, 5],
      [2, 4],
    ]);
  });

  test('leaves a cite without a quote', () => {
    expect(
      anchored(
        [
          { source, paragraph: 1 },
          { source, locator: 'Table 1' },
        ],
        null,
        old,
      ).fates,
    ).toEqual([null, null]);
  });

  test('in a script without blanks', () => {
    expect(fate(null, ['昨日、政府軍は北部の町を奪還した。'], bare(1, '北部の町'))).toBe('same 1:7 北部の町');
  });
});

const editions = isThorough ? 2500 : 500;
test(`${editions} edited texts: every quote is the same, moved with identical words, or lost`, () => {
  const counts = { same: 0, moved: 0, lost: 0, tracked: 0 };
  for (let seed = 1; seed <= editions; seed += 1) {
    const { start, number, edited } = tokenText(seed);
    let tokens = start;
    for (let edit = number(6); edit >= 0; edit -= 1) tokens = edited(tokens);
    const [before, after] = [textOf(start), textOf(tokens)];
    const runs = Array.from({ length: 6 }, () => {
      const paragraph = number(start.length);
      const from = number(start[paragraph]!.length);
      return { paragraph, from, run: start[paragraph]!.slice(from, from + 1 + number(5)) };
    });
    const cites = runs.map(({ paragraph, run }): Cite => {
      const at = placeOfTokens(start, run)!.start;
      const { length } = run.map(({ word }) => word).join(' ');
      return { source, paragraph: paragraph + 1, ...placedQuote(before[paragraph]!, at, at + length) };
    });
    const { fates } = anchored(cites, before, after);
    for (const [at, one] of fates.entries()) {
      const cite = cites[at]!;
      if (one === null) throw new Error('a quote has a fate');
      counts[one.fate] += 1;
      // What it says is never changed.
      expect(one.cite.quote).toBe(cite.quote);
      if (one.fate === 'lost') {
        expect([one.cite.start, one.cite.end]).toEqual([undefined, undefined]);
        const words = one.suggestion;
        if (words) expect(after[words.paragraph! - 1]!.slice(words.start, words.end)).toBe(words.quote);
        continue;
      }
      const { paragraph, start: from, end } = one.cite;
      expect(after[paragraph! - 1]!.slice(from, end)).toBe(cite.quote);
      expect(one.fate).toBe(paragraph === cite.paragraph && from === cite.start ? 'same' : 'moved');
    }
    // Where the passage is whole, with nine words on both sides, it is found, and nowhere else.
    for (const [at, { paragraph, from, run }] of runs.entries()) {
      const around = start[paragraph]!.slice(Math.max(0, from - 9), from + run.length + 9);
      const place = placeOfTokens(tokens, around);
      const own = placeOfTokens(tokens, run);
      const words = around.map(({ word }) => word).join(' ');
      const isOnlyPlace = after.join('\n').split(words).length === 2;
      if (place === null || own === null || !isOnlyPlace || around.length < run.length + 9) continue;
      counts.tracked += 1;
      expect(fates[at]!.cite).toMatchObject({ paragraph: own.paragraph, start: own.start });
    }
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(editions / 5);
});

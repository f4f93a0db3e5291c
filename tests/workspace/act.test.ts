import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { inverse, type OwnAct, type OwnState, ownStateAfter } from '#workspace/act.ts';

const base = ownDataset();
const named = (title: string): Dataset => ({ ...base, title });
const title = fc.string({ minLength: 1, maxLength: 12 });

/** An act that fits a state, as the app makes it. */
function actOn(state: OwnState | null): fc.Arbitrary<OwnAct> {
  if (state === null)
    return title.map((text) => ({ kind: 'opened', fileName: 'a.csv', dataset: named(text) }));
  const { dataset, isBinned } = state;
  return fc.oneof(
    title.map((after): OwnAct => ({ kind: 'renamed', before: dataset.title, after })),
    title.map(
      (text): OwnAct => ({
        kind: 'replaced',
        fileName: 'b.csv',
        before: dataset,
        after: named(text),
      }),
    ),
    fc.constant<OwnAct>(isBinned ? { kind: 'restored' } : { kind: 'binned' }),
  );
}

/** A journal of acts, each on what the ones before it left. */
const journals = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }).map((seeds) => {
  const acts: OwnAct[] = [];
  let state: OwnState | null = null;
  for (const seed of seeds) {
    const [act] = fc.sample(actOn(state), { numRuns: 1, seed });
    acts.push(act as OwnAct);
    state = ownStateAfter(state, act as OwnAct);
  }
  return acts;
});

const after = (acts: readonly OwnAct[], start: OwnState | null = null) =>
  acts.reduce((state, act) => ownStateAfter(state, act), start);

test('acts taken back one by one lead to the start, and done again to the same end', () => {
  fc.assert(
    fc.property(journals, (acts) => {
      const end = after(acts);
      const undone = [...acts].reverse().map(inverse);
      expect(after(undone, end)).toBeNull();
      expect(JSON.stringify(after(acts))).toBe(JSON.stringify(end));
    }),
  );
});

test('each act taken back gives the state before it, byte for byte', () => {
  fc.assert(
    fc.property(journals, (acts) => {
      acts.forEach((act, at) => {
        const before = after(acts.slice(0, at));
        const back = ownStateAfter(ownStateAfter(before, act), inverse(act));
        expect(JSON.stringify(back)).toBe(JSON.stringify(before));
      });
    }),
  );
});

test('the inverse of an inverse is the act', () => {
  fc.assert(
    fc.property(journals, (acts) => {
      expect(acts.map(inverse).map(inverse)).toEqual(acts);
    }),
  );
});

test('an act on what is not there changes nothing', () => {
  expect(ownStateAfter(null, { kind: 'binned' })).toBeNull();
  expect(ownStateAfter(null, { kind: 'renamed', before: 'a', after: 'b' })).toBeNull();
});

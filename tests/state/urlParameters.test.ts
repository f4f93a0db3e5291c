import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { defaultAddressState, homes, initialState } from '#state/appState.ts';
import { addingUp, urlParameters } from '#state/urlParameters.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { arbitraryState } from './arbitraryAction.ts';

const index = buildQueryIndex(smallDataset);
const states = arbitraryState(smallDataset, initialState);

/** What says something by itself; `who` says how others are joined. */
const parameters = urlParameters.filter((parameter) => parameter !== addingUp);

describe.each(parameters.map((parameter) => [parameter.name, parameter] as const))(
  'the parameter “%s”',
  (_, { print, parse }) => {
    /** The state that a text as it stands in the address leads to from the default, and its note. */
    const read = (text: string) => parse(decodeURIComponent(text), defaultAddressState, index);

    it('is read as it was written, without a note', () => {
      fc.assert(
        fc.property(states, (state) => {
          const text = print(state);
          if (text === null) return;
          const { state: back, note } = read(text);
          expect([print(back), note]).toEqual([text, null]);
        }),
      );
    });

    it('is left out of the address of the default view', () => {
      expect(print(defaultAddressState)).toBeNull();
    });

    it('reads from any text what can be written and read again', () => {
      const written = states.map((state) => decodeURIComponent(print(state) ?? ''));
      const damaged = fc
        .tuple(written, fc.nat(), fc.string({ maxLength: 3 }), written)
        .map(([one, at, junk, other]) => `${one.slice(0, at % (one.length + 1))}${junk}${other}`);
      fc.assert(
        fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (text) => {
          const { state } = parse(text, defaultAddressState, index);
          const again = print(state);
          if (again !== null) expect(read(again)).toEqual({ state, note: null });
        }),
      );
    });
  },
);

it('has each name once', () => {
  const names = urlParameters.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it.each(Object.entries(homes).flatMap(([field, home]) => (home === 'address' ? [field] : [])))(
  'writes the field “%s” of the state',
  (field) => {
    const texts = (state: typeof initialState) => urlParameters.map(({ print }) => print(state)).join();
    const written = fc.sample(states, { numRuns: 200, seed: 1 }).map((state) => {
      const value = state[field as keyof typeof state];
      return texts({ ...initialState, [field]: value });
    });
    expect(new Set(written).size).toBeGreaterThan(1);
  },
);

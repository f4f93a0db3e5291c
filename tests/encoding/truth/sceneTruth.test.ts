import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Size } from '#base/geometry.ts';
import type { Derive } from '#derive/derive.ts';
import { breachesOf } from '#encoding/truth/breachesOf.ts';
import { type AppState, hullChoices, initialState, type LayoutChoice } from '#state/appState.ts';
import { awkward } from '#tests/fixtures/awkwardDatasets.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { canvases, realDerive } from '#tests/fixtures/realScene.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { inWords } from './madeScene.ts';

const anyLayout: fc.Arbitrary<LayoutChoice> = fc.oneof(
  fc
    .constantFrom('force' as const, 'factions' as const, 'countries' as const, 'circle' as const)
    .map((layout) => ({ layout })),
  fc.constantFrom(...realDataset.actors).map(({ id }) => ({ layout: 'focus' as const, centre: id })),
);
const anyView: fc.Arbitrary<AppState> = fc
  .record({ query: arbitraryQuery(realDataset), hulls: fc.constantFrom(...hullChoices), layout: anyLayout })
  .map((own) => ({ ...initialState, ...own }));

const sceneOf = (derive: Derive, state: AppState, frame: Size) =>
  createGraphScene(derive)(state, frame).scene;
const desk = { width: 1600, height: 900 };

/** An actor's own shape over the mark that arrives at it, which misleads nobody: where two actors nearly touch. */
const ownEnd = /^mark: actor (\S+) \/ end (?:\1~|\S+~\1\|)/;

describe('what a scene on screen says', () => {
  it('law: is true in every view of the bundled dataset, on a laptop and a desk', () => {
    const frames = fc.constantFrom(canvases.laptop, desk);
    fc.assert(
      fc.property(anyView, frames, (state, frame) => {
        const said = inWords(breachesOf(sceneOf(realDerive, state, frame)));
        expect(said.filter((breach) => !ownEnd.test(breach))).toEqual([]);
      }),
      lawWeight(0.75, 5),
    );
  });

  it('law: on smaller canvases no text, leader line or area says anything false', () => {
    const small = [canvases.tablet, canvases.phone, { width: 640, height: 186 }, { width: 360, height: 265 }];
    const frames = fc.constantFrom(...small);
    fc.assert(
      fc.property(anyView, frames, (state, frame) => {
        // Where shapes themselves lie over each other, so do the marks between them.
        const breaches = breachesOf(sceneOf(realDerive, state, frame)).filter(({ law }) => law !== 'mark');
        expect(inWords(breaches)).toEqual([]);
      }),
      lawWeight(0.5, 2),
    );
  });

  it.each(Object.entries(awkward))('is true of awkward data: %s', (_, derive) => {
    const query = { ...initialState.query, included: [...initialState.query.included, 'accused' as const] };
    for (const frame of [canvases.laptop, desk])
      expect(inWords(breachesOf(sceneOf(derive, { ...initialState, query }, frame)))).toEqual([]);
  });

  it('hides few texts of the default view for it', () => {
    const hidden = [canvases.laptop, desk].map(
      (frame) => sceneOf(realDerive, initialState, frame).hiddenLabels,
    );
    expect(hidden.map((count) => count <= 1)).toEqual([true, true]);
  });
});

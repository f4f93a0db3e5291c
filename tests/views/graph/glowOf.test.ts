import { expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { glowOf } from '#views/graph/glowOf.ts';

const { relations } = applyQuery(buildQueryIndex(realDataset), defaultQuery);
const id = (name: string) => name as ActorId;
const peshmerga = dyadOf(id('turkish-forces'), id('peshmerga')).id;
const onlyOne = dyadOf(id('sunni-turkmen-militias'), id('turkish-forces')).id;
const actorsOf = (...given: Parameters<typeof glowOf>) => [...glowOf(...given).actors].sort();

it('shows that the keys follow a relation, also where the actor has no other', () => {
  const turkmen = id('sunni-turkmen-militias');
  expect(glowOf(null, turkmen, onlyOne, relations).lines.size).toBe(1);
  expect(actorsOf(null, turkmen, null, relations)).toEqual(['sunni-turkmen-militias']);
  expect(actorsOf(null, turkmen, onlyOne, relations)).toEqual(['sunni-turkmen-militias', 'turkish-forces']);
});

it('leaves the ends of a line that is only hovered as they are', () => {
  const hovered = { kind: 'dyad', dyad: peshmerga } as const;
  expect(actorsOf(hovered, null, null, relations)).toEqual([]);
  expect(glowOf(hovered, null, null, relations).lines.size).toBeGreaterThan(0);
  // The pointer goes before the keys.
  expect(actorsOf(hovered, id('iran'), onlyOne, relations)).toEqual(['iran']);
});

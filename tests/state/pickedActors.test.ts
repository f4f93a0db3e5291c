import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import { createDerive } from '#state/derive.ts';
import { pickedActors } from '#state/pickedActors.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const actorId = (id: string) => id as ActorId;
const dyadId = (id: string) => id as DyadId;
const statementId = (id: string) => id as StatementId;
const derive = createDerive(smallDataset, { force: {}, factions: {}, countries: {}, circle: {} }, () => ({}));

describe('pickedActors', () => {
  it.each([
    ['none where nothing is selected', { kind: 'none' as const }, []],
    ['the actor', { kind: 'actor' as const, actor: actorId('bresia') }, ['bresia']],
    ['both of a pair', { kind: 'dyad' as const, dyad: dyadId('bresia~corland') }, ['bresia', 'corland']],
    [
      'both ends of a statement, rolled up',
      { kind: 'statement' as const, statement: statementId('p6-1') },
      ['arland-government', 'bresia'],
    ],
  ])('are %s', (_, selection, expected) => {
    expect([...pickedActors(derive, selection, true)]).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { defaultQuery } from '#query/filter/query.ts';
import type { Selection } from '#state/selection.ts';
import { derive as smallDerive } from '#tests/derive/smallMatrix.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { realDerive } from '#tests/fixtures/realScene.ts';
import { selectionText } from '#ui/LiveAnnouncer.tsx';

const announced = (selection: Selection, query = defaultQuery) =>
  selectionText(smallDerive, query, selection);
const actor = (id: string): Selection => ({ kind: 'actor', actor: id as ActorId });
const dyad = (id: string): Selection => ({ kind: 'dyad', dyad: id as DyadId });

describe('what is announced of a selection', () => {
  it.each<[string, Selection]>([
    ['Nothing is selected.', { kind: 'none' }],
    ['Selected: Bresia, 1 aligned, 1 opposed, 1 mixed.', actor('bresia')],
    ['Selected: Bresia and Arland army: Opposed (threatened).', dyad('arland-army~bresia')],
    ['Selected: Bresia and Hill Front: no relation shown.', dyad('bresia~hill-front')],
    [
      'Selected: 2 relations.',
      { kind: 'relations', dyads: ['arland-army~bresia', 'bresia~river-militia'] as DyadId[] },
    ],
  ])('%s', (text, selection) => {
    expect(announced(selection)).toBe(text);
  });

  it('is that of its pair for a statement', () => {
    const statement = smallDerive.dataset.statements.find(({ id }) => id === 'p4-1');
    expect(statement && announced({ kind: 'statement', statement: statement.id })).toBe(
      'Selected: Bresia and Arland army: Opposed (threatened).',
    );
  });

  it('names the organisation that an official is shown in, with its relations', () => {
    expect(announced(actor('sela-tal'))).toBe(
      'Selected: Sela Tal, shown as Bresia, 1 aligned, 1 opposed, 1 mixed.',
    );
    expect(announced(actor('sela-tal'), { ...defaultQuery, rollUp: false })).not.toContain('within');
  });

  it('says that an actor has no relation exactly where the picture lifts out nobody else', () => {
    for (const { id } of realDataset.actors) {
      const selection = { kind: 'actor', actor: id } as const;
      const lifted = realDerive.focus(selection, defaultQuery)?.dyads.size ?? 0;
      const text = selectionText(realDerive, defaultQuery, selection);
      expect([id, text.includes('no relation shown')]).toEqual([id, lifted === 0]);
    }
  });
});

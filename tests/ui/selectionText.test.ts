import { describe, expect, it } from 'vitest';
import type { Statement } from '#domain/statement.ts';
import { initialState } from '#state/appState.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { selectionText } from '#ui/LiveAnnouncer.tsx';

const announced = (address: string) => {
  const { query, selection } = stateAt(address);
  return selectionText(realDerive, query, selection);
};

describe('what is announced of a selection', () => {
  it.each([
    ['select=actor:turkey', 'Selected: Turkey, 3 opposed, 1 other tie.'],
    ['select=pair:pmu~turkey', 'Selected: PMU and Turkey: Opposed.'],
    ['select=pair:isis~nato', 'Selected: ISIS and NATO: no relation shown.'],
    ['select=relations:pmu~turkey,isis~pmu', 'Selected: 2 relations.'],
    ['', 'Nothing is selected.'],
  ])('%s: %s', (address, text) => {
    expect(announced(address)).toBe(text);
  });

  it('names the organisation that an official is shown in, with its relations', () => {
    expect(announced('select=actor:erdogan')).toBe(
      'Selected: Recep Tayyip Erdogan, shown within Turkey, 3 opposed, 1 other tie.',
    );
    expect(announced('select=actor:erdogan&officials=apart')).toMatch(/^Selected: Recep Tayyip Erdogan, \d/);
  });

  it('says that an actor has no relation exactly where the picture lifts out nobody else', () => {
    const { query } = initialState;
    for (const { id } of realDataset.actors) {
      const selection = { kind: 'actor', actor: id } as const;
      const lifted = realDerive.focus(selection, query)?.dyads.size ?? 0;
      const text = selectionText(realDerive, query, selection);
      expect([id, text.includes('no relation shown')]).toEqual([id, lifted === 0]);
    }
  });

  it('speaks of a statement by its two ends', () => {
    const statement = realDataset.statements.find(
      ({ from, to }) => from === 'turkey' && to === 'pmu',
    ) as Statement;
    expect(announced(`select=statement:${statement.id}`)).toBe('Selected: PMU and Turkey: Opposed.');
  });
});

import { describe, expect, it } from 'vitest';
import type { Faction } from '#domain/dataset.ts';
import type { FactionId } from '#domain/ids.ts';
import { factionsAcrossCamps } from '#views/balance/factionsAcrossCamps.ts';

const factions = ['red', 'blue', 'green', 'grey'].map((id) => ({ id }) as Faction);
const [red, blue, green] = ['red', 'blue', 'green'] as [FactionId, FactionId, FactionId];
//         0      1      2      3             4       5        6   7
const of = [[red], [red], [red], [red, blue], [blue], [green], [], [blue]];
const camp = [0, 0, 1, 0, 1, 1, 1, 2];

describe('factionsAcrossCamps', () => {
  const { rows, misfits } = factionsAcrossCamps(factions, of, camp);

  it('has a row for every faction with members, in its order, with its members camp by camp', () => {
    expect(rows.map(({ faction, members, size, most }) => ({ id: faction.id, members, size, most }))).toEqual(
      [
        { id: 'red', members: [[0, 1, 3], [2], []], size: 4, most: 0 },
        { id: 'blue', members: [[3], [4], [7]], size: 3, most: null },
        { id: 'green', members: [[], [5], []], size: 1, most: null },
      ],
    );
  });

  it('names who sits elsewhere than most of its faction, and nobody where there is no most', () => {
    expect(misfits.map(({ actor, camp: own, row }) => [actor, own, row.faction.id])).toEqual([[2, 1, 'red']]);
  });

  it('is empty without actors', () => {
    expect(factionsAcrossCamps(factions, [], [])).toEqual({ rows: [], misfits: [] });
  });
});

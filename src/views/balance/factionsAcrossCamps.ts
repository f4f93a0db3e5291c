import type { Faction } from '#domain/dataset.ts';
import type { FactionId } from '#domain/ids.ts';

/** A declared faction laid across the computed camps. */
interface FactionRow {
  readonly faction: Faction;
  /** Its members by camp, as indices of actors. */
  readonly members: readonly (readonly number[])[];
  readonly size: number;
  /** The camp of most of its members; null where two camps have equally many, or it has one member alone. */
  readonly most: number | null;
}

/** An actor whose camp is not that of most of its faction. */
interface Misfit {
  readonly actor: number;
  readonly camp: number;
  readonly row: FactionRow;
}

interface FactionsAcrossCamps {
  /** Factions with a member in some camp, in the order given. */
  readonly rows: readonly FactionRow[];
  /** Row by row; an actor of several factions may stand here several times. */
  readonly misfits: readonly Misfit[];
}

/** Factions against camps: `factionsOf` holds the declared factions of each actor, `campOf` its computed camp. */
export function factionsAcrossCamps(
  factions: readonly Faction[],
  factionsOf: readonly (readonly FactionId[])[],
  campOf: readonly number[],
): FactionsAcrossCamps {
  const count = 1 + Math.max(-1, ...campOf);
  const rows = factions.flatMap((faction): FactionRow[] => {
    const members = Array.from({ length: count }, (_, camp) =>
      campOf.flatMap((own, actor) =>
        own === camp && factionsOf[actor]?.includes(faction.id) ? [actor] : [],
      ),
    );
    const sizes = members.map(({ length }) => length);
    const [size, largest] = [sizes.reduce((sum, one) => sum + one, 0), Math.max(0, ...sizes)];
    if (size === 0) return [];
    const isClear = size > 1 && sizes.filter((one) => one === largest).length === 1;
    return [{ faction, members, size, most: isClear ? sizes.indexOf(largest) : null }];
  });
  const misfits = rows.flatMap((row) =>
    row.most === null
      ? []
      : row.members.flatMap((members, camp) =>
          camp === row.most ? [] : members.map((actor): Misfit => ({ actor, camp, row })),
        ),
  );
  return { rows, misfits };
}

import type { ActorId } from '#domain/ids.ts';
import type { Positions, PositionsTable } from '#graph/layout/positions.ts';
import type { LayoutChoice } from '#state/appState.ts';

/** The positions of all actors in a chosen layout, before anyone was moved. */
export type PositionsOf = (choice: LayoutChoice) => Positions;

/** Looks a layout up among the positions that ship with a dataset; *Focus*, which ships with none, asks `focusOn`. */
export function positionsFrom(table: PositionsTable, focusOn: (centre: ActorId) => Positions): PositionsOf {
  return (choice) => {
    switch (choice.layout) {
      case 'focus':
        return focusOn(choice.centre);
      case 'camps':
        // Its own positions are moved ones, over the default layout.
        return table.automatic;
      default:
        return table[choice.layout];
    }
  };
}

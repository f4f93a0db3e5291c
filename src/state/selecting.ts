import type { Action } from './action.ts';
import type { Selection } from './selection.ts';

/** The action that leads to a selection. */
export function selecting(selection: Selection): Action {
  switch (selection.kind) {
    case 'actor':
      return { type: 'actorSelected', actor: selection.actor };
    case 'dyad':
      return { type: 'dyadSelected', dyad: selection.dyad };
    case 'statement':
      return { type: 'statementSelected', statement: selection.statement };
    case 'relations':
      return { type: 'relationsSelected', dyads: selection.dyads };
    default:
      return { type: 'selectionCleared' };
  }
}

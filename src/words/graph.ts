import { kindAndRelations } from './actorKind.ts';
import { counted, number } from './grammar/numbersAndLists.ts';

/** Words of the graph view. */
export const graphWords = {
  heading: 'Graph',
  canvas: 'Graph of actors and relations',
  role: 'interactive graph',
  hint: 'Arrow keys move between actors, Enter selects, Shift with arrows pans, plus and minus zoom, 0 fits, M opens the menu of an actor, R lets the arrows follow its relations, question mark lists the shortcuts, Escape leaves.',
  layout: 'Layout',
  layouts: {
    automatic: 'Automatic',
    force: 'Relations',
    factions: 'Factions',
    countries: 'Countries',
    circle: 'Circle',
    focus: 'Focus',
    camps: 'Camps',
  },
  /** The progress of the layout Camps, or why it moved no actor. */
  camps: {
    searching: 'Searching for camps…',
    none: 'No visible relation counts, so there are no camps.',
    unproven: 'No split into camps could be proven best; nothing was moved.',
    failed: 'The solver could not be started; nothing was moved.',
  },
  focusOn: (name: string) => `Focus: ${name}`,
  rearrange: 'Tidy up',
  rearrangeHint: 'Rearrange what is visible',
  /** How far it is, from 0 to 1. */
  arranging: (share: number) => `Arranging: ${Math.round(100 * share)}%`,
  cancel: 'Cancel',
  notArranged: 'Could not tidy up; nothing was moved.',
  reset: 'Reset positions',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitHint: 'Show the whole picture',
  outOfSight: (count: number) => `${counted(count, 'actor')} out of sight: Fit shows the whole picture`,
  legend: 'Legend',
  pair: (a: string, b: string) => `${a} and ${b}`,
  /** Two of whom the first alone acts. */
  act: (from: string, to: string) => `${from} → ${to}`,
  /** Behind the full name of an actor, in its tip. */
  kindAndRelations,
  moreActs: (count: number) => `and ${count} more`,
  actorMenu: (name: string) => `Menu for ${name}`,
  menu: {
    select: 'Select',
    pairWith: (name: string) => `Compare with ${name}`,
    addToFilter: 'Add to filter',
    hide: 'Hide',
    focus: 'Centre here (Focus)',
  },
  /** The relation at the cursor, as announced. */
  onRelation: (name: string, other: string, stance: string, at: number, count: number) =>
    `${name} to ${other}: ${stance}; relation ${at} of ${number(count)}`,
  /** The actor at the cursor, as announced. */
  arrivedAt: (name: string, kind: string, relations: number) =>
    `${name}, ${kindAndRelations(kind, relations)}`,
} as const;

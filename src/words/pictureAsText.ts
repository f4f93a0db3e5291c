/** Words of the picture as text, and of the sheet that is printed in place of the page. */
import type { Actor } from '#domain/actor.ts';
import type { Stance } from '#domain/relation.ts';
import { kindBesideName, withBackground } from './actorKind.ts';
import { counted } from './grammar/numbersAndLists.ts';
import { stanceCount } from './terms.ts';

export const asTextWords = {
  title: 'The picture as text',
  open: 'As text',
  intro: (isByFaction: boolean) =>
    `Actors${isByFaction ? ' by faction' : ''}, each with its relations; a relation opens to its statements.`,
  /** The heading over all of them where nobody belongs to a faction. */
  actors: 'Actors',
  /** "19 actors, 32 relations: 11 aligned, 16 opposed, 5 other ties." */
  overview: (actors: number, relations: number, stances: readonly (readonly [number, Stance])[]) => {
    const tally = stances.map(([count, stance]) => stanceCount(count, stance)).join(', ');
    return `${counted(actors, 'actor')}, ${counted(relations, 'relation')}${tally === '' ? '' : `: ${tally}`}.`;
  },
  /** With its kind, and whether that it belongs to the faction above is no word of the source. */
  actor: (actor: Pick<Actor, 'name' | 'kind' | 'background'>) => {
    const isInFactionByBackground = actor.background.includes('factions');
    const kind = kindBesideName(actor).toLowerCase();
    const texts = [actor.name, kind, isInFactionByBackground ? 'faction' : ''].filter(Boolean);
    return withBackground(texts.join(', '), isInFactionByBackground);
  },
  noRelation: 'No relation under this filter.',
  relation: (stance: string, statements: number) => ` – ${stance}, ${counted(statements, 'statement')}`,
  statement: (voice: string, mode: string, when: string, place: string) =>
    [voice, mode, when, place].filter(Boolean).join(', '),
  evidence: (one: string, other: string) => `Open the evidence on ${one} and ${other}`,
  show: (name: string) => `Show ${name}`,
} as const;

/** The sheet that is printed (ui/print/). */
export const printedSheetWords = {
  withoutAccusations:
    'Alleged acts are left out of this sheet. An exported figure can show them, once you have confirmed that.',
} as const;

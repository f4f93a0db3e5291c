/** Words of the picture as text. */
import type { Stance } from '#domain/relation.ts';
import { withBackground } from './actorKind.ts';
import { counted } from './grammar.ts';
import { stanceCount } from './terms.ts';

export const asTextWords = {
  title: 'The picture as text',
  open: 'As text',
  intro: 'Actors by faction, each with its relations; a relation opens to its statements.',
  /** "19 actors, 32 relations: 11 aligned, 16 opposed, 5 other ties." */
  overview: (actors: number, relations: number, stances: readonly (readonly [number, Stance])[]) => {
    const tally = stances.map(([count, stance]) => stanceCount(count, stance)).join(', ');
    return `${counted(actors, 'actor')}, ${counted(relations, 'relation')}${tally === '' ? '' : `: ${tally}`}.`;
  },
  /** `isInFactionByBackground`: that it belongs to the faction above is no word of the source. */
  actor: (name: string, kind: string, isInFactionByBackground: boolean) =>
    withBackground(
      `${name}, ${kind.toLowerCase()}${isInFactionByBackground ? ', faction' : ''}`,
      isInFactionByBackground,
    ),
  noRelation: 'No relation under this filter.',
  relation: (stance: string, statements: number) => ` – ${stance}, ${counted(statements, 'statement')}`,
  statement: (voice: string, mode: string, when: string, place: string) =>
    [voice, mode, when, place].filter(Boolean).join(', '),
  evidence: (one: string, other: string) => `Open the evidence on ${one} and ${other}`,
  show: (name: string) => `Show ${name}`,
} as const;

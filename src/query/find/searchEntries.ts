/** What can be found, with the texts that answer to words. */
import type { Question } from '#dataset/bundled.ts';
import type { Dataset, NotNamed, Omission, StatedNumber } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';

/** What of an entry answered: its name, a name in the source or elsewhere, or another text; or a name spelt alike. */
export type MatchedPart =
  | 'name'
  | 'alias'
  | 'alsoKnownAs'
  | 'community'
  | 'summary'
  | 'gloss'
  | 'quote'
  | 'note'
  | 'alike';

export interface Matched {
  readonly part: MatchedPart;
  /** The text that answered, as it stands in the dataset. */
  readonly text: string;
}

export type SearchHit =
  | { readonly kind: 'pair'; readonly dyad: DyadId; readonly actors: readonly [ActorId, ActorId] }
  | ({ readonly kind: 'actor'; readonly actor: ActorId } & Matched)
  | ({ readonly kind: 'statement'; readonly statement: StatementId; readonly dyad: DyadId } & Matched)
  | ({ readonly kind: 'omission'; readonly omission: Omission } & Matched)
  | ({ readonly kind: 'number'; readonly number: StatedNumber } & Matched)
  | { readonly kind: 'notNamed'; readonly notNamed: NotNamed }
  | { readonly kind: 'question'; readonly question: Question };

/** A thing that can be found. */
export interface Entry {
  readonly hitOf: (matched: Matched) => SearchHit;
  readonly parts: readonly Matched[];
  /** Null for what is no actor. */
  readonly actor: ActorId | null;
  readonly isPerson: boolean;
}

/** All that can be found in a dataset but its questions and pairs. */
export function entriesOf(dataset: Dataset): readonly Entry[] {
  const part = (name: MatchedPart) => (text: string) => ({ part: name, text });
  const noActor = { actor: null, isPerson: false };
  return [
    ...dataset.actors.map((actor): Entry => {
      const names = new Set([actor.name, actor.shortName]);
      return {
        actor: actor.id,
        isPerson: actor.kind === 'official',
        parts: [
          ...[...names].map(part('name')),
          ...actor.aliases.map(part('alias')),
          ...actor.alsoKnownAs.map(part('alsoKnownAs')),
          ...dataset.communities
            .filter(({ id }) => actor.communities.includes(id))
            .map(({ label }) => part('community')(label)),
          ...(actor.summary === undefined ? [] : [part('summary')(actor.summary)]),
        ],
        hitOf: (matched) => ({ kind: 'actor', actor: actor.id, ...matched }),
      };
    }),
    ...dataset.notNamed.map(
      (notNamed): Entry => ({
        ...noActor,
        parts: [part('name')(notNamed.term)],
        hitOf: () => ({ kind: 'notNamed', notNamed }),
      }),
    ),
    ...dataset.statements.map(
      ({ id, from, to, gloss, cites, note }): Entry => ({
        ...noActor,
        parts: [
          part('gloss')(gloss),
          ...cites.flatMap(({ quote }) => (quote ? [part('quote')(quote)] : [])),
          ...(note ? [part('note')(note)] : []),
        ],
        hitOf: (matched) => ({ kind: 'statement', statement: id, dyad: dyadOf(from, to).id, ...matched }),
      }),
    ),
    ...(dataset.numbers ?? []).map(
      (number): Entry => ({
        ...noActor,
        parts: [part('gloss')(`${number.number}: ${number.what}`)],
        hitOf: (matched) => ({ kind: 'number', number, ...matched }),
      }),
    ),
    ...dataset.omissions
      .filter(({ note }) => note)
      .map(
        (omission): Entry => ({
          ...noActor,
          parts: [part('gloss')(omission.note ?? '')],
          hitOf: (matched) => ({ kind: 'omission', omission, ...matched }),
        }),
      ),
  ];
}

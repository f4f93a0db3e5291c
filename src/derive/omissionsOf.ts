import type { Dataset, Omission } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { pastWords } from '#words/introLists.ts';

interface About {
  readonly dataset: Pick<Dataset, 'omissions'>;
  readonly index: Pick<QueryIndex, 'actors'>;
}

/** The omissions about a pair: those that name both, or officials of them. */
export function omissionsOf({ dataset, index }: About, one: ActorId, other: ActorId): readonly Omission[] {
  return dataset.omissions.filter(({ actors }) => {
    const named = new Set(actors.flatMap((id) => [id, index.actors.get(id)?.rollsUpTo ?? id]));
    return named.has(one) && named.has(other);
  });
}

/** A longer note is one on why, and not on what was. */
const longestPast = 60;

/** What was between two, in words: by the verb that the note holds, in its direction, or by the note. */
function pastOf(
  { note = '', paragraph, actors }: Omission,
  names: readonly string[],
  { relationTypes }: Pick<Dataset, 'relationTypes'>,
): string {
  const said = note.trim().replace(/[.;,]+$/, '');
  const verb = relationTypes
    .flatMap(({ label, inverseLabel }) => [label, inverseLabel])
    .find((label) => pastWords.note(label) === said);
  const [from, to] = names;
  // Of three it is not known who of them acted, also where only two are in sight.
  if (verb !== undefined && from !== undefined && to !== undefined && actors.length === 2)
    return pastWords.act(from, verb, to, paragraph);
  return pastWords.of(names, said.length > longestPast ? '' : said, paragraph);
}

interface Shown {
  readonly actors: readonly { readonly id: ActorId }[];
}

/** A sentence on relations of actors in sight that are noted as over by now, and so have no line; null if there are none. */
export function pastSentence(
  {
    dataset,
    index,
  }: About & {
    readonly dataset: Pick<Dataset, 'relationTypes'>;
    readonly index: Pick<QueryIndex, 'shortNameOf'>;
  },
  { actors }: Shown,
): string | null {
  const inSight = new Set(actors.map(({ id }) => id));
  const past = dataset.omissions.flatMap((omission) => {
    if (omission.reason !== 'past') return [];
    const shownAs = (id: ActorId) => (inSight.has(id) ? id : (index.actors.get(id)?.rollsUpTo ?? id));
    const ids = [...new Set(omission.actors.map(shownAs))].filter((id) => inSight.has(id));
    return ids.length < 2 ? [] : [pastOf(omission, ids.map(index.shortNameOf), dataset)];
  });
  return past.length === 0 ? null : pastWords.remark([...new Set(past)]);
}

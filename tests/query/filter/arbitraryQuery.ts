import fc from 'fast-check';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { facets } from '#query/filter/facets.ts';
import { asSet, defaultQuery, type Inclusion, inclusions, type Query, scopes } from '#query/filter/query.ts';
import { valuesInUse } from './facetOracle.ts';

/** Days worth a bound: the first and last of every date in the data, and their neighbours. */
function daysInUse(dataset: Dataset): readonly string[] {
  const dates = dataset.statements.flatMap(({ when }) => (when === null ? [] : when.split('/')));
  const days = [...dates, dataset.conflictSince ?? '2016', dataset.asOf ?? '2016']
    .flat()
    .map((date) => `${date}${'-01-01'.slice(date.length - 4)}`);
  const next = (day: string, by: number) =>
    new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
  return asSet(days.flatMap((day) => [next(day, -1), day, next(day, 1)]));
}

/** One to four values of a list, as a set. */
function some<Value extends string>(values: readonly Value[], most = 4): fc.Arbitrary<readonly Value[]> {
  if (values.length === 0) return fc.constant([]);
  return fc.subarray([...values], { minLength: 1, maxLength: Math.min(most, values.length) }).map(asSet);
}

const rarely = <Value>(usual: Value, other: fc.Arbitrary<Value>, weight = 5) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

/** Queries over the real values of every facet: mostly few at a time, so that most of them leave something. */
export function arbitraryQuery(dataset: Dataset): fc.Arbitrary<Query> {
  const actorIds = dataset.actors.map(({ id }) => id);
  const included: fc.Arbitrary<readonly Inclusion[]> = fc.oneof(
    { weight: 3, arbitrary: fc.constant(defaultQuery.included) },
    { weight: 2, arbitrary: fc.constant(asSet(inclusions)) },
    {
      weight: 3,
      arbitrary: some(inclusions, inclusions.length).map((more) => asSet([...more, 'done' as const])),
    },
    { weight: 1, arbitrary: fc.subarray([...inclusions]).map(asSet) },
  );
  const chosen = fc
    .uniqueArray(
      fc.constantFrom(...facets).chain((facet) =>
        some<string>(valuesInUse(dataset, facet), facet === 'actor' ? 6 : 4).map((values) => ({
          facet,
          values,
        })),
      ),
      { selector: ({ facet }) => facet, maxLength: 4 },
    )
    .map((list) => ({
      ...defaultQuery.facets,
      ...Object.fromEntries(list.map((one) => [one.facet, one.values])),
    }));
  const day: fc.Arbitrary<string | null> = rarely<string | null>(
    null,
    fc.constantFrom(...daysInUse(dataset)),
  );
  const hidden: fc.Arbitrary<readonly ActorId[]> = rarely<readonly ActorId[]>([], some(actorIds, 3));
  return fc
    .record({
      included,
      facets: chosen,
      from: day,
      to: day,
      undated: rarely(true, fc.constant(false)),
      rollUp: fc.boolean(),
      periphery: fc.boolean(),
      isolated: fc.boolean(),
      scope: fc.constantFrom(...scopes),
      hidden,
    })
    .map((query) => {
      const isReversed = query.from !== null && query.to !== null && query.from > query.to;
      return isReversed ? { ...query, from: query.to, to: query.from } : query;
    });
}

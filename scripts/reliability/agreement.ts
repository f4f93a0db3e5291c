/** How far two codings of one source agree, and over which units that is measured. */

import { groupBy } from '#base/groupBy.ts';
import type { Dataset } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import { alphaInterval, type Interval, nominalAlpha } from '#graph/agreement/krippendorff.ts';
import { type Entry, type UnitId, unitOf, unitOfEntry } from './codingFile.ts';

export interface Measure {
  readonly what: string;
  readonly universe: 'named' | 'widened' | 'both';
  readonly units: number;
  /** Null where it is not defined: no unit, or one value alone. */
  readonly alpha: number | null;
  /** Null where alpha is, and where the codings never differ: then nothing says how far it could fall. */
  readonly interval: Interval | null;
}

export interface Agreement {
  readonly measures: readonly Measure[];
  /** Units that both codings have, in the order of the text. */
  readonly both: readonly UnitId[];
  readonly onlyFirst: readonly UnitId[];
  readonly onlySecond: readonly UnitId[];
}

type Coding = ReadonlyMap<UnitId, readonly Entry[]>;

const none = 'none';
const distinct = (values: readonly (string | number)[]) =>
  [...new Set(values)].map(String).sort().join(' + ');

/**
 * One of three values, by the order of the ids in the unit: `a to b`, `b to a`, `both ways`. With the names of the actors
 * in the value hardly two units would share one, and next to no agreement would be left to chance.
 */
function direction(entries: readonly Entry[], symmetric: ReadonlySet<string>): string {
  return distinct(
    entries.map(({ from, to, type }) => {
      if (symmetric.has(type)) return 'both ways';
      return from < to ? 'a to b' : 'b to a';
    }),
  );
}

/** Every paragraph with every pair of actors that it names, by the mentions of the dataset. */
function namedUnits({ actors }: Dataset): readonly UnitId[] {
  const places = actors.flatMap(({ id, mentions }) =>
    mentions.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [{ id, paragraph }])),
  );
  return [...groupBy(places, ({ paragraph }) => paragraph)].flatMap(([paragraph, list]) =>
    list.flatMap(({ id }, index) =>
      list.slice(index + 1).map((other) => unitOf(paragraph, dyadOf(id, other.id).id)),
    ),
  );
}

const paragraphOf = (unit: UnitId) => Number.parseInt(unit, 10);
const inOrder = (units: Iterable<UnitId>): readonly UnitId[] =>
  [...units].sort((a, b) => paragraphOf(a) - paragraphOf(b) || (a < b ? -1 : 1));

/**
 * Two codings held against each other. The universe `named` is every paragraph with every pair of actors that it names;
 * `widened` adds each unit that a coding has beyond these; `both` is the units that both have. A unit with several
 * entries has the set of their values as its value.
 */
export function agreementOf(dataset: Dataset, first: readonly Entry[], second: readonly Entry[]): Agreement {
  const codings: readonly Coding[] = [groupBy(first, unitOfEntry), groupBy(second, unitOfEntry)];
  const [one, other] = codings as readonly [Coding, Coding];
  const named = namedUnits(dataset);
  const both = inOrder([...one.keys()].filter((unit) => other.has(unit)));
  const universes = { named, widened: [...new Set([...named, ...one.keys(), ...other.keys()])], both };
  const symmetric = new Set<string>(
    dataset.relationTypes.filter((type) => type.symmetric).map(({ id }) => id),
  );
  const measure = (
    what: string,
    universe: Measure['universe'],
    coded: (entries: readonly Entry[]) => string,
  ): Measure => {
    const units = universes[universe];
    const values = units.map((unit) =>
      codings.map((coding) => {
        const entries = coding.get(unit);
        return entries === undefined ? none : coded(entries);
      }),
    );
    return {
      what,
      universe,
      units: units.length,
      alpha: nominalAlpha(values),
      interval: alphaInterval(values),
    };
  };
  const sign = (entries: readonly Entry[]) => distinct(entries.map((entry) => entry.sign));
  return {
    measures: [
      measure('a relation or none', 'named', () => 'a relation'),
      measure('a relation or none', 'widened', () => 'a relation'),
      measure('sign, or none', 'widened', sign),
      measure('sign', 'both', sign),
      measure('direction', 'both', (entries) => direction(entries, symmetric)),
      ...(['type', 'voice', 'mode', 'confidence'] as const).map((field) =>
        measure(field, 'both', (entries) => distinct(entries.map((entry) => entry[field]))),
      ),
    ],
    both,
    onlyFirst: inOrder([...one.keys()].filter((unit) => !other.has(unit))),
    onlySecond: inOrder([...other.keys()].filter((unit) => !one.has(unit))),
  };
}

/** Two codings of one text in one dataset: three piles, and how far the coders agree on what both found. */
import type { Dataset } from '#domain/dataset.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { alphaInterval, type Interval, nominalAlpha, type Unit } from '#graph/agreement/krippendorff.ts';
import { type Matched, matchCodings } from './matching.ts';

/** The two whose codings are compared, by what `coder` says. */
export type Coders = readonly [string, string];

/** Those who have coded statements of a dataset, the one with the most first. */
export function codersOf({ statements }: Dataset): readonly string[] {
  const counts = new Map<string, number>();
  for (const { coder } of statements)
    if (coder !== undefined) counts.set(coder, (counts.get(coder) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([coder]) => coder);
}

/** What of a statement two coders may see otherwise. */
const comparedFields = ['sign', 'type', 'direction', 'voice', 'mode'] as const;
type ComparedField = (typeof comparedFields)[number];

interface Agreement {
  readonly field: ComparedField;
  /** How many pairs say the same. */
  readonly same: number;
  /** Null where it is not defined: no pair, or one value alone. */
  readonly alpha: number | null;
  readonly interval: Interval | null;
}

export interface Comparison extends Matched {
  readonly agreements: readonly Agreement[];
}

/** A value of a statement as both coders would write it. With the actors' names hardly two pairs would share a direction. */
function codedValue(
  field: ComparedField,
  statement: Statement,
  types: ReadonlyMap<string, RelationType>,
): string {
  const { from, to } = statement;
  const type = types.get(statement.type);
  if (field === 'sign') return String(type?.sign ?? 0);
  if (field === 'direction') return type?.symmetric ? 'both ways' : from < to ? 'a to b' : 'b to a';
  return statement[field];
}

const typesOf = ({ relationTypes }: Dataset) =>
  new Map<string, RelationType>(relationTypes.map((type) => [type.id, type]));

/** The fields on which two statements of one passage differ. */
export function differences(dataset: Dataset, one: Statement, other: Statement): readonly ComparedField[] {
  const types = typesOf(dataset);
  return comparedFields.filter((field) => codedValue(field, one, types) !== codedValue(field, other, types));
}

/** Holds the statements of two coders against each other. */
export function compareCodings(dataset: Dataset, [first, second]: Coders): Comparison {
  const of = (coder: string) => dataset.statements.filter((statement) => statement.coder === coder);
  const matched = matchCodings(of(first), of(second));
  const types = typesOf(dataset);
  const agreements = comparedFields.map((field): Agreement => {
    const units = matched.both.map(
      (pair): Unit => pair.map((statement) => codedValue(field, statement, types)),
    );
    return {
      field,
      same: units.filter(([one, other]) => one === other).length,
      alpha: nominalAlpha(units),
      interval: alphaInterval(units),
    };
  });
  return { ...matched, agreements };
}

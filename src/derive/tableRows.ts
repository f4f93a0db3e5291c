/** What the table lists: the relations of a visible graph, and the statements that they rest on. */
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { StatementId } from '#domain/ids.ts';
import { isoDay, type Period, parsePeriod } from '#domain/period.ts';
import {
  basisConfidence,
  type CountedStatement,
  decidingStatements,
  inOrderOfAct,
  type LineKind,
  lineKindOf,
  type Relation,
} from '#domain/relation.ts';
import type { Cite, Confidence, Statement } from '#domain/statement.ts';
import { isConfidenceUnsaid, isModeUnsaid, isTierUnsaid } from '#domain/unsaid.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { actVerb } from '#query/sentences/actVerbs.ts';
import { addedClauses } from '#query/sentences/addedClauses.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import { isPluralName } from '#words/grammar/nameInSentence.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { saidByTerm } from '#words/saidBy.ts';
import { modeTerm, statementVoiceTerm } from '#words/terms.ts';

export interface RelationRow {
  readonly key: DyadId;
  readonly dyad: DyadId;
  readonly relation: Relation;
  readonly a: string;
  readonly b: string;
  /** What the statements say beside the stance: "support announced". */
  readonly also: string;
  /** How directly the source says what decides the stance; null for what is only alleged, and where nobody has said so. */
  readonly confidence: Confidence | null;
  /** What the stance rests on; null where nobody has said that. */
  readonly basis: NonNullable<Relation['tier']> | 'alleged' | null;
  /** How many statements that count say so. */
  readonly aligned: number;
  readonly opposed: number;
  readonly accused: number;
  readonly other: number;
  readonly speakers: readonly string[];
  /** The first and last ISO day of the dated statements that decide the stance; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface StatementRow {
  readonly key: StatementId;
  /** As in the picture, after roll-up. */
  readonly dyad: DyadId;
  readonly statement: Statement;
  /** As coded. */
  readonly from: string;
  readonly verb: string;
  /** Null where nobody has said how real it is, or how directly it is said. */
  readonly mode: string | null;
  readonly confidence: Confidence | null;
  readonly to: string;
  readonly voice: string;
  readonly saidBy: string;
  readonly period: Period | null;
  readonly theatre: readonly string[];
  readonly places: readonly string[];
  readonly quotes: readonly string[];
}

const periodOf = ({ when }: Statement) => (when === null ? null : parsePeriod(when));

/** First and last day of the dated statements; `..` where one goes on. */
function datesOf(statements: readonly CountedStatement[]): readonly [string | null, string | null] {
  const periods = statements.flatMap(({ statement }) => periodOf(statement) ?? []);
  if (periods.length === 0) return [null, null];
  return [
    isoDay(Math.min(...periods.map(({ start }) => start))),
    isoDay(Math.max(...periods.map(({ end }) => end))),
  ];
}

/** One row for each visible relation, in the graph's order. */
export function relationRows(
  { relations }: Pick<VisibleGraph, 'relations'>,
  nameOf: NameOf,
  dataset: Pick<Dataset, 'sources'>,
): readonly RelationRow[] {
  const sourceForm = sourceFormOf(dataset);
  return relations.map((relation): RelationRow => {
    const { id, statements } = relation;
    const [first, second] = inOrderOfAct(relation);
    const count = (...kinds: readonly LineKind[]) =>
      statements.filter((counted) => kinds.includes(lineKindOf(counted))).length;
    const [firstDay, lastDay] = datesOf(decidingStatements(relation));
    const confidence = basisConfidence(relation);
    return {
      key: id,
      dyad: id,
      relation,
      a: nameOf(first),
      b: nameOf(second),
      also: listed(addedClauses(relation)),
      confidence:
        relation.stance === 'alleged' || isConfidenceUnsaid(confidence, dataset) ? null : confidence,
      basis: isTierUnsaid(relation, dataset) ? null : (relation.tier ?? 'alleged'),
      aligned: count('aligned'),
      opposed: count('opposed'),
      accused: count('accused'),
      other: count('structure', 'contact', 'harm'),
      speakers: [...new Set(statements.map(({ statement }) => saidByTerm(statement, sourceForm, nameOf)))],
      first: firstDay,
      last: lastDay,
    };
  });
}

const placeOf = ({ paragraph, locator }: Cite): string =>
  locator ?? (paragraph === undefined ? '' : String(paragraph));

/** One row for each statement that counts in a visible relation, in the order of the text. */
export function statementRows(
  { relations }: Pick<VisibleGraph, 'relations'>,
  dataset: Pick<Dataset, 'statements' | 'countries' | 'sources' | 'asOf' | 'conflictSince'>,
  nameOf: NameOf,
): readonly StatementRow[] {
  const shown = new Map<StatementId, readonly [Relation, CountedStatement]>();
  for (const relation of relations) {
    for (const counted of relation.statements) shown.set(counted.statement.id, [relation, counted]);
  }
  const sourceForm = sourceFormOf(dataset);
  const countries = new Map<string, string>(dataset.countries.map(({ id, label }) => [id, label]));
  return dataset.statements.flatMap((statement): StatementRow[] => {
    const found = shown.get(statement.id);
    if (!found) return [];
    const [relation, { type }] = found;
    return [
      {
        key: statement.id,
        dyad: relation.id,
        statement,
        from: nameOf(statement.from),
        verb: actVerb({ statement, type }, isPluralName(nameOf(statement.from)), dataset),
        mode: isModeUnsaid(statement, dataset) ? null : modeTerm({ statement, type }),
        confidence: isConfidenceUnsaid(statement.confidence, dataset) ? null : statement.confidence,
        to: nameOf(statement.to),
        voice: statementVoiceTerm(statement, sourceForm),
        saidBy: saidByTerm(statement, sourceForm, nameOf),
        period: periodOf(statement),
        theatre: statement.theatre.map((id) => countries.get(id) ?? id),
        places: [...new Set(statement.cites.map(placeOf))].filter(Boolean),
        quotes: statement.cites.flatMap(({ quote }) => quote ?? []),
      },
    ];
  });
}

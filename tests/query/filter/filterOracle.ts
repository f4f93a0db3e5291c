/**
 * What a filter leaves, worked out a second time: slowly and plainly, from the words of the design (data.md,
 * "From statements to a picture"; product.md, "Filters"), with nothing of src/ but types; what each facet
 * reads stands in facetOracle.ts. Every question walks the
 * whole dataset again. Where the design is silent, the line says "silent:" and what was chosen.
 */
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import type { ActorFacet, Facet } from '#query/filter/facets.ts';
import type { Query } from '#query/filter/query.ts';
import {
  actorFacetNames,
  actorValues,
  besideValue,
  inheritedFacets,
  isMet,
  statementFacetNames,
  statementValues,
  typeOf,
} from './facetOracle.ts';

export interface OracleRelation {
  readonly id: string;
  readonly stance: string;
  readonly tier: number | null;
  readonly mixedKind: string | null;
  /** Ids in the order of the text. */
  readonly statements: readonly string[];
  /** One word for each line: its kind, best tier, width, and what the ends `a` and `b` receive. */
  readonly lines: readonly string[];
}

export interface OracleAnswer {
  readonly actors: readonly string[];
  readonly inside: readonly string[];
  readonly relations: readonly OracleRelation[];
  readonly actorTotal: number;
  readonly relationTotal: number;
  readonly isolatedCount: number;
  readonly absentCore: readonly string[];
  readonly peripheryCount: number;
  readonly peripheryAbsent: number;
  /** Relations that only the switch of the periphery keeps out, by the kinds of their lines. */
  readonly undrawn: Readonly<Record<string, number>>;
  /** Relations between two who are shown and not inside. */
  readonly amongOthers: number;
  readonly vanishedCount: number;
  readonly excluded: Readonly<Record<string, number>>;
  /** The numbers that the sentence gives of its relations. */
  readonly intended: number;
  readonly viewed: number;
  readonly implied: number;
  readonly alleged: number;
}

/** First and last day of an ISO year, month, day or interval; good for comparing as text only. */
function firstAndLast(when: string): { first: string; last: string } {
  const halves = when.split('/');
  const first = halves[0] ?? '';
  const last = halves[1] ?? first;
  return {
    first: `${first}${'-01-01'.slice(first.length - 4)}`,
    last: `${last}${'-12-31'.slice(last.length - 4)}`,
  };
}

function isEarlier(dataset: Dataset, statement: Statement): boolean {
  if (statement.earlier === true || statement.ended === true) return true;
  return (
    statement.when !== null &&
    firstAndLast(statement.when).last < firstAndLast(dataset.conflictSince ?? '0000').first
  );
}

/** The switches that are off and keep a statement out, in the order in which the design lists them. */
function offSwitches(dataset: Dataset, query: Query, statement: Statement): string[] {
  const { family, sign } = typeOf(dataset, statement);
  const isCondition = statement.mode === 'threatened' && sign >= 0;
  const needed: string[] = [isCondition ? 'conditional' : statement.mode];
  if (isEarlier(dataset, statement)) needed.push('earlier');
  if (statement.confidence === 'low') needed.push('low');
  // "An accused statement follows the Accused switch alone, whatever its family."
  if (statement.mode !== 'accused' && ['harm', 'structure', 'contact'].includes(family)) needed.push(family);
  return needed.filter((one) => !(query.included as readonly string[]).includes(one));
}

function matchesStatementFacets(dataset: Dataset, query: Query, statement: Statement): boolean {
  for (const facet of statementFacetNames) {
    const values = statementValues[facet](statement, typeOf(dataset, statement), dataset);
    const chosen = query.facets[facet];
    if (!isMet(facet, chosen, values)) return false;
  }
  if (statement.when === null) return query.undated;
  const { first, last } = firstAndLast(statement.when);
  return (query.from === null || last >= query.from) && (query.to === null || first <= query.to);
}

/** Only officials go up, to the nearest who is none; one who has nobody of that sort stays himself. */
function organisationOf(dataset: Dataset, id: string): string {
  const find = (wanted: string | undefined) => dataset.actors.find((actor) => actor.id === wanted);
  let actor = find(id);
  for (let step = 0; step <= dataset.actors.length && actor?.kind === 'official'; step++)
    actor = find(actor.partOf);
  return actor === undefined || actor.kind === 'official' ? id : actor.id;
}

interface Coded {
  readonly statement: Statement;
  readonly from: string;
  readonly to: string;
  readonly sign: number;
  readonly family: string;
  readonly symmetric: boolean;
  /** null: the content of an accusation. */
  readonly tier: number | null;
}

function coded(dataset: Dataset, statement: Statement, end: (id: string) => string): Coded {
  const { sign, family, symmetric } = typeOf(dataset, statement);
  const isOwnWord = statement.voice === 'report' || statement.voice === 'party';
  const tier = statement.mode === 'accused' ? null : !isOwnWord ? 3 : statement.mode === 'done' ? 1 : 2;
  return { statement, from: end(statement.from), to: end(statement.to), sign, family, symmetric, tier };
}

const pairOf = (one: string, other: string) => [one, other].sort().join('~');

/** The signs that stand, and the tier that decides; none where no signed statement counts. */
function verdict(list: readonly Coded[]): { signs: number[]; tier: number | null } {
  const signed = list.filter((one) => one.sign !== 0 && one.tier !== null);
  for (const tier of [1, 2, 3]) {
    const deciding = signed.filter((one) => one.tier === tier);
    if (deciding.length === 0) continue;
    // At least medium confidence is asked for where both signs are there. Silent: all low, so they must do.
    const sure = deciding.filter(({ statement }) => statement.confidence !== 'low');
    const heard = sure.length > 0 ? sure : deciding;
    const signs = [...new Set(heard.map(({ sign }) => sign))];
    if (signs.length === 1) return { signs, tier };
    const isMixedAsCoded = sure.some((plus) =>
      sure.some(
        (minus) =>
          plus.sign === 1 &&
          minus.sign === -1 &&
          pairOf(plus.statement.from, plus.statement.to) === pairOf(minus.statement.from, minus.statement.to),
      ),
    );
    if (isMixedAsCoded) return { signs: [1, -1], tier };
    // Silent: which sign stands if roll-up alone, or low confidence, brought both. The ends' own, else the first in the text.
    const own = heard.filter((one) => one.from === one.statement.from && one.to === one.statement.to);
    return { signs: [(own[0] ?? heard[0])?.sign ?? 0], tier };
  }
  return { signs: [], tier: null };
}

/** Silent: which of the three where more than one fits; crossed only if nobody does both to the same other. */
function kindOfMixture(list: readonly Coded[]): string {
  const plus = list.filter(({ sign }) => sign === 1);
  const minus = list.filter(({ sign }) => sign === -1);
  let doesBoth = false;
  let saysBoth = false;
  for (const p of plus) {
    for (const m of minus) {
      if (p.from === m.from || p.symmetric || m.symmetric) doesBoth = true;
      if (p.statement.saidBy === m.statement.saidBy) saysBoth = true;
    }
  }
  if (!doesBoth) return 'crossed';
  return saysBoth ? 'both-signs' : 'speakers-disagree';
}

function smallest(tiers: readonly (number | null)[]): number | null {
  return tiers.includes(1) ? 1 : tiers.includes(2) ? 2 : tiers.includes(3) ? 3 : null;
}

/** A line: the strongest family of its best tier is its width; an end is marked by what it is at the receiving end of. */
function line(kind: string, list: readonly Coded[], a: string, b: string): string {
  const tier = smallest(list.map((one) => one.tier));
  const behind = list.filter((one) => one.tier === tier).map(({ family }) => family);
  const width = ['armed', 'coercive', 'political'].find((family) => behind.includes(family)) ?? '-';
  const mark = (end: string) => {
    const here = list.filter((one) => !one.symmetric && one.to === end);
    return here.length === 0 ? '-' : (smallest(here.map((one) => one.tier)) ?? 3);
  };
  return `${kind} ${tier ?? '-'} ${width} ${mark(a)} ${mark(b)}`;
}

function relation(id: string, list: readonly Coded[]): OracleRelation {
  const [a = '', b = ''] = id.split('~');
  const { signs, tier } = verdict(list);
  const byKind = (kind: string) =>
    list.filter((one) => {
      if (one.tier === null) return kind === 'accused';
      return kind === (one.sign === 1 ? 'aligned' : one.sign === -1 ? 'opposed' : one.family);
    });
  const kinds = ['aligned', 'opposed', 'accused', 'structure', 'contact', 'harm'].filter((kind) => {
    if (kind === 'aligned' && !signs.includes(1)) return false;
    if (kind === 'opposed' && !signs.includes(-1)) return false;
    return byKind(kind).length > 0;
  });
  let stance = 'other';
  if (signs.length === 2) stance = 'mixed';
  else if (signs[0] === 1) stance = 'aligned';
  else if (signs[0] === -1) stance = 'opposed';
  else if (list.every((one) => one.tier === null)) stance = 'alleged';
  return {
    id,
    stance,
    tier: stance === 'other' ? smallest(list.map((one) => one.tier)) : tier,
    mixedKind:
      stance === 'mixed' ? kindOfMixture(list.filter((one) => one.sign !== 0 && one.tier === tier)) : null,
    statements: list.map(({ statement }) => statement.id),
    lines: kinds.map((kind) => line(kind, byKind(kind), a, b)),
  };
}

/** True if a facet has one of these values for an actor, or for an official who is shown as it. */
function hasValue(
  dataset: Dataset,
  query: Query,
  actor: Actor,
  facet: ActorFacet,
  values: readonly string[],
): boolean {
  const bearers =
    query.rollUp && inheritedFacets.includes(facet)
      ? dataset.actors.filter(({ id }) => organisationOf(dataset, id) === actor.id)
      : [actor];
  return bearers.some((one) => actorValues[facet](one, dataset).some((value) => values.includes(value)));
}

/** "Country, Faction and Actor add up. Community, Kind and Operation narrow what they name, or everybody." */
function isInside(dataset: Dataset, query: Query, actor: Actor): boolean {
  const { country, faction, actor: named, community, kind, operation } = query.facets;
  const has = (facet: ActorFacet, values: readonly string[]) =>
    hasValue(dataset, query, actor, facet, values);
  const isNamed = has('country', country) || has('faction', faction) || has('actor', named);
  if (country.length + faction.length + named.length > 0 && !isNamed) return false;
  if (community.length > 0 && !has('community', community)) return false;
  if (kind.length > 0 && !has('kind', kind)) return false;
  if (operation.length > 0 && !has('operation', operation)) return false;
  const { actorField } = query.facets;
  return isMet('actorField', actorField, actorValues.actorField(actor, dataset));
}

/** The whole answer to a query. */
export function askOracle(dataset: Dataset, query: Query): OracleAnswer {
  const ends = new Map(
    dataset.actors.map(({ id }) => [id as string, query.rollUp ? organisationOf(dataset, id) : id]),
  );
  const end = (id: string): string => ends.get(id) ?? id;
  const standing = dataset.actors.filter(({ id }) => end(id) === id);
  const hasInside = actorFacetNames.some((facet) => query.facets[facet].length > 0);
  const inside = new Set<string>(
    standing.filter((actor) => isInside(dataset, query, actor)).map(({ id }) => id),
  );
  /** `linked`: who is linked to somebody inside. */
  const isPairShown = (a: string, b: string, periphery: boolean, linked: readonly string[] = []) => {
    const both = [a, b].map((id) => dataset.actors.find((actor) => actor.id === id));
    if (both.some((one) => one === undefined || (query.hidden as readonly string[]).includes(one.id)))
      return false;
    if (!periphery && both.some((one) => one?.tier === 'periphery')) return false;
    const insideEnds = [a, b].filter((id) => inside.has(id)).length;
    if (hasInside && query.scope === 'among') return insideEnds === 2;
    return insideEnds >= 1 || (linked.includes(a) && linked.includes(b));
  };

  const asked = dataset.statements.filter((statement) => matchesStatementFacets(dataset, query, statement));
  const kept = asked
    .filter((statement) => offSwitches(dataset, query, statement).length === 0)
    .map((statement) => coded(dataset, statement, end));
  const pairs = [
    ...new Set(kept.filter((one) => one.from !== one.to).map((one) => pairOf(one.from, one.to))),
  ];
  const all = pairs.map((id) =>
    relation(
      id,
      kept.filter((one) => one.from !== one.to && pairOf(one.from, one.to) === id),
    ),
  );

  const show = (periphery: boolean, scope: string = query.scope) => {
    const around = (linked: readonly string[]) =>
      all.filter(({ id, stance }) => {
        const [a = '', b = ''] = id.split('~');
        if (query.facets.stance.length > 0 && !query.facets.stance.includes(stance)) return false;
        return isPairShown(a, b, periphery, linked);
      });
    const linked = around([]).flatMap(({ id }) => id.split('~'));
    const relations = scope === 'surroundings' ? around(linked) : around([]);
    const isEnd = (id: string) => relations.some((one) => one.id.split('~').includes(id));
    const isolated = standing.filter(
      ({ id, tier }) =>
        inside.has(id) && !isEnd(id) && !query.hidden.includes(id) && (periphery || tier === 'core'),
    );
    const actors = dataset.actors.filter(
      (actor) => isEnd(actor.id) || (query.isolated && isolated.includes(actor)),
    );
    return { relations, actors, isolated, linked };
  };
  const { relations, actors, isolated } = show(query.periphery);

  const excluded: Record<string, number> = {};
  for (const statement of asked) {
    const [reason] = offSwitches(dataset, query, statement);
    const { from, to } = coded(dataset, statement, end);
    const linked = query.scope === 'surroundings' ? show(true).linked : [];
    if (reason === undefined || from === to || !isPairShown(from, to, true, linked)) continue;
    excluded[reason] = (excluded[reason] ?? 0) + 1;
  }

  const undrawn: Record<string, number> = {};
  for (const one of show(true).relations) {
    if (relations.includes(one)) continue;
    for (const text of one.lines) {
      const [kind = ''] = text.split(' ');
      undrawn[kind] = (undrawn[kind] ?? 0) + 1;
    }
  }

  const everyPair = dataset.statements
    .map((statement) => coded(dataset, statement, end))
    .filter((one) => one.from !== one.to)
    .map((one) => pairOf(one.from, one.to));
  const withStance = relations.filter(({ stance }) => stance !== 'other' && stance !== 'alleged');
  /** Said, and not only implied: a statement that decides has more than low confidence. */
  const told = withStance.filter(({ id, stance, tier }) =>
    kept.some(
      (one) =>
        pairOf(one.from, one.to) === id &&
        one.tier === tier &&
        one.statement.confidence !== 'low' &&
        (stance === 'mixed' ? one.sign !== 0 : one.sign === (stance === 'aligned' ? 1 : -1)),
    ),
  );
  return {
    actors: actors.map(({ id }) => id),
    inside: actors.map(({ id }) => id).filter((id) => inside.has(id)),
    relations,
    actorTotal: standing.length,
    relationTotal: new Set(everyPair).size,
    isolatedCount: isolated.length,
    absentCore: isolated.filter((one) => one.tier === 'core' && !actors.includes(one)).map(({ id }) => id),
    peripheryCount: show(true).actors.filter(({ tier }) => tier === 'periphery').length,
    peripheryAbsent: standing.filter(
      ({ id, tier }) =>
        tier === 'periphery' && !query.hidden.includes(id) && !actors.some((one) => one.id === id),
    ).length,
    undrawn,
    amongOthers: (query.scope === 'among' ? [] : show(query.periphery, 'surroundings').relations).filter(
      ({ id }) => hasInside && id.split('~').every((one) => !inside.has(one)),
    ).length,
    vanishedCount: kept.filter((one) => one.from === one.to).length,
    excluded,
    intended: told.filter(({ tier }) => tier === 2).length,
    viewed: told.filter(({ tier }) => tier === 3).length,
    implied: withStance.length - told.length,
    alleged: relations.filter((one) => one.lines.some((text) => text.startsWith('accused'))).length,
  };
}

/**
 * What a facet promises for one of its values. Country, faction and actor: those of the named who are shown if the value
 * is chosen too. All others: the answer with the facet set to the value alone, all else unchanged.
 */
export function promisedCount(dataset: Dataset, query: Query, facet: Facet, value: string): number {
  if (facet === 'country' || facet === 'faction' || facet === 'actor') {
    const values = [...query.facets[facet], value];
    const { inside } = askOracle(dataset, { ...query, facets: { ...query.facets, [facet]: values } });
    return dataset.actors.filter(
      (actor) => inside.includes(actor.id) && hasValue(dataset, query, actor, facet, [value]),
    ).length;
  }
  const answer = askOracle(dataset, {
    ...query,
    facets: { ...query.facets, [facet]: besideValue(facet, query.facets[facet], value) },
  });
  return (actorFacetNames as readonly string[]).includes(facet)
    ? answer.inside.length
    : answer.relations.length;
}

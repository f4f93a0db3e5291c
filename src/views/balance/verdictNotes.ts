/** What stands under the verdict: what the counted relations are, and what the switch of the ties changes. */
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import { basisConfidence, decidingStatements, isInferred, type Relation } from '#domain/relation.ts';
import type { RelationType } from '#domain/statement.ts';
import { biconnectedComponents } from '#graph/balance/biconnectedComponents.ts';
import { campsOf } from '#graph/balance/campsOf.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { solverInstance } from '#graph/balance/solverInstance.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import { balanceWords as words } from '#words/balance.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';

/** A larger network is not solved a second time while a reader waits. */
const mostRelations = 60;

/** A word that says less than its sign; a coercive act of such a type is a deed all the same. */
const isWord = ({ alwaysNamed, family }: RelationType) => alwaysNamed === true && family === 'political';

/** How many of the counted relations rest on words alone, how many are partly inferred, and how many implied; "" where none is any of it. */
export function groundText({ relations: counted }: SignedNetwork, shown: readonly Relation[]): string {
  const ids = new Set(counted.map(({ id }) => id));
  const relations = shown.filter(({ id }) => ids.has(id));
  const decidingTypes = relations.map((relation) => decidingStatements(relation).map(({ type }) => type));
  const inWords = decidingTypes.filter((types) => types.every(isWord));
  const acts = new Set(inWords.flat().map(({ noun, label }) => noun ?? qualityWords.actBy(label)));
  const inferred = relations.filter(isInferred).length;
  const implied = relations.filter((relation) => basisConfidence(relation) === 'low').length;
  return words.verdict.ground(counted.length, [...acts].sort(), inWords.length, inferred, implied);
}

/** How many pairs no relation tests, and how many relations no cycle does; ties count as ways of a cycle. */
export function testedText({ ids, relations }: SignedNetwork, held: SignedNetwork): string {
  const untested = biconnectedComponents(solverInstance(held)).filter(
    ({ edges }) => edges.length === 1 && (edges[0] as number) < relations.length,
  );
  return words.verdict.tested(relations.length, untested.length, (ids.length * (ids.length - 1)) / 2);
}

/**
 * How many camps a split has, and how many actors are on their own. Where camps are free, one that shares a camp with nobody is in
 * none; where their number is given, it is a camp of one.
 */
export function campsFound(
  campOf: Parameters<typeof campsOf>[0],
  allowed: AppState['camps'],
): readonly [camps: number, alone: number] {
  const sizes = campsOf(campOf).map(({ length }) => length);
  const several = sizes.filter((size) => size > 1).length;
  return allowed === 'free' ? [several, sizes.length - several] : [sizes.length, 0];
}

/** The verdict if nobody were held together, for any number of camps or for at most so many. */
export function releasedText(graph: VisibleGraph, state: AppState): string {
  if (graph.relations.length > mostRelations) return words.verdict.releasedUnknown();
  const { checked, asked } = solveCampsSync(graph, { ...state, tieRule: 'ignore' });
  if (!checked?.isProven) return words.verdict.releasedUnknown();
  const found = campsFound(checked.campOf, state.camps);
  return words.verdict.released(checked.upper, asked.network.relations.length, ...found);
}

import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, inOrderOfWeight, type Relation } from '#domain/relation.ts';
import { actVerb, saysMode, type Times } from '#query/actParts.ts';
import type { NameOf } from '#query/describeRelation.ts';
import { qualityOf } from '#query/quality.ts';
import { shortStance } from '#query/shortStance.ts';
import type { Hovered } from '#state/appState.ts';
import { graphWords as words } from '#words/graph.ts';
import { isPluralName } from '#words/nameInSentence.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { statementWords } from '#words/statement.ts';

/** How many acts a tip names at most. */
const mostActs = 3;

/** What stands beside the pointer: a name, or a relation with the acts behind it, in the order of the panel. */
export function tipText(
  hovered: NonNullable<Hovered>,
  relations: readonly Relation[],
  nameOf: NameOf,
  times: Times,
): readonly string[] {
  if (hovered.kind === 'actor') return [nameOf(hovered.actor)];
  const relation = relations.find(({ id }) => id === hovered.dyad);
  if (!relation) return [];
  const acts = [...new Set(inOrderOfWeight(relation).map((counted) => actText(counted, nameOf, times)))];
  const left = acts.length - mostActs;
  return [
    `${words.pair(nameOf(relation.a), nameOf(relation.b))}: ${shortStance(relation)}`,
    ...acts.slice(0, mostActs),
    ...(left > 0 ? [words.moreActs(left)] : []),
  ];
}

/** "Turkey is at odds with Iran, ¶ 15"; with whose word it is where it is not told as a fact. */
function actText(counted: CountedStatement, nameOf: NameOf, times: Times): string {
  const { statement, from, to } = counted;
  const { saidBy, mode, confidence } = statement;
  const isNamed = saidBy !== 'narrator' && saidBy !== 'unnamed';
  const alleged = isNamed
    ? statementWords.allegedBy(nameOf(saidBy as ActorId))
    : statementWords.allegedByNobody;
  const quality = qualityOf(counted);
  const plain = quality === null || saysMode(counted) ? '' : qualityWords.quality[quality];
  const word = mode === 'accused' ? alleged : confidence === 'low' ? qualityWords.basis.low : plain;
  const places = statement.cites.flatMap(({ paragraph, locator }) =>
    paragraph === undefined ? (locator ?? []) : statementWords.cite(paragraph),
  );
  const name = nameOf(from);
  const act = `${name} ${actVerb(counted, isPluralName(name), times)} ${nameOf(to)}`;
  return [act, word, places[0] ?? ''].filter((part) => part !== '').join(', ');
}

import type { Dataset } from '#domain/dataset.ts';
import { hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import {
  type CountedStatement,
  inOrderOfAct,
  inOrderOfWeight,
  isOneWay,
  type Relation,
} from '#domain/relation.ts';
import { actWithObject, type Times, unsaidQuality } from '#query/sentences/actVerbs.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import type { Hovered } from '#state/appState.ts';
import { kindBesideName } from '#words/actorKind.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import { capitalised } from '#words/grammar/numbersAndLists.ts';
import { graphWords as words } from '#words/graph.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { statementWords } from '#words/statement.ts';

/** What the tip needs to know of the dataset. */
export type TipDataset = Times & Pick<Dataset, 'actors' | 'countries'>;

/** How many acts a tip names at most. */
const mostActs = 3;

/** What stands beside the pointer: a name, or a relation with the acts behind it, in the order of the panel. */
export function tipText(
  hovered: NonNullable<Hovered>,
  relations: readonly Relation[],
  nameOf: NameOf,
  dataset: TipDataset,
): readonly string[] {
  if (hovered.kind === 'actor') return actorText(hovered.actor, relations, nameOf, dataset);
  const relation = relations.find(({ id }) => id === hovered.dyad);
  if (!relation) return [];
  const acts = [...new Set(inOrderOfWeight(relation).map((counted) => actText(counted, nameOf, dataset)))];
  const left = acts.length - mostActs;
  return [
    `${pairText(relation, nameOf)}: ${shortStance(relation)}`,
    ...acts.slice(0, mostActs),
    ...(left > 0 ? [words.moreActs(left)] : []),
  ];
}

/** "Turkey → PMU" where one alone acts, "Iraqi government and Turkey" where both do. */
function pairText(relation: Relation, nameOf: NameOf): string {
  const [one, other] = inOrderOfAct(relation).map(nameOf) as [string, string];
  return isOneWay(relation) ? words.act(one, other) : words.pair(one, other);
}

/** The name stands beside the mark already: the tip has the full one, with kind and number of relations. */
function actorText(
  id: ActorId,
  relations: readonly Relation[],
  nameOf: NameOf,
  { actors }: TipDataset,
): readonly string[] {
  const actor = actors.find((one) => one.id === id);
  if (actor === undefined) return [nameOf(id)];
  const count = relations.filter((relation) => hasEnd(relation, id)).length;
  return [
    actor.name === actor.shortName ? nameOf(id) : actor.name,
    words.kindAndRelations(kindBesideName(actor), count),
  ];
}

/** "Turkey is at odds with Iran, ¶ 15"; with whose word it is where it is not told as a fact. */
function actText(counted: CountedStatement, nameOf: NameOf, dataset: TipDataset): string {
  const { statement, from } = counted;
  const { saidBy, mode, confidence } = statement;
  const isNamed = saidBy !== 'narrator' && saidBy !== 'unnamed';
  const alleged = isNamed
    ? statementWords.allegedBy(nameOf(saidBy as ActorId))
    : statementWords.allegedByNobody;
  const quality = unsaidQuality(counted);
  const plain = quality === null ? '' : qualityWords.quality[quality];
  const word = mode === 'accused' ? alleged : confidence === 'low' ? qualityWords.basis.low : plain;
  const places = statement.cites.flatMap(({ paragraph, locator }) =>
    paragraph === undefined ? (locator ?? []) : statementWords.cite(paragraph),
  );
  const name = nameOf(from);
  const { verb, object } = actWithObject(counted, isPluralName(name), nameOf, dataset);
  const act = capitalised(`${nameInSentence(name)} ${verb} ${object}`);
  return [act, word, places[0] ?? ''].filter((part) => part !== '').join(', ');
}

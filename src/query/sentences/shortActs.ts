import { groupBy } from '#base/groupBy.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type CountedStatement, decidingStatements, type Relation } from '#domain/relation.ts';
import { relationWords as words } from '#words/evidence.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import { actVerb, actWithObject, type Times } from './actVerbs.ts';
import type { NameOf } from './describeRelation.ts';

type Told = Times & Pick<Dataset, 'actors' | 'countries'>;

/**
 * Who acts on whom, in as few words as a list needs, by the statements that decide: "Turkey is at odds with the PMU", "Arland
 * and Bresia accuse each other". Empty for what is only alleged, which is nobody's act here.
 */
export function shortActs(relation: Relation, nameOf: NameOf, dataset: Told): string {
  const { stance, statements } = relation;
  if (stance === 'alleged') return '';
  const acts =
    stance === 'other'
      ? statements.filter(({ statement }) => statement.mode !== 'accused')
      : decidingStatements(relation);
  const strongest = [...acts].sort(
    (one, other) => Number(one.type.alwaysNamed === true) - Number(other.type.alwaysNamed === true),
  );
  // One verb for each side and sign: the panel has them all.
  const sides = groupBy(strongest, ({ from, type }) => `${type.sign} ${type.symmetric ? '' : from}`);
  const leading = [...sides.values()].map(([first]) => first as CountedStatement);
  const byVerb = groupBy(leading, (act) => actVerb(act, true, dataset));
  const clauses = [...byVerb].map(([verb, [first, back]]) => {
    const { from, to, type } = first as CountedStatement;
    if (type.symmetric || back !== undefined) {
      const [one, other] = [from, to].map((id) => nameInSentence(nameOf(id))) as [string, string];
      return words.eachOther(one, verb, other);
    }
    const { verb: act, object } = actWithObject(
      first as CountedStatement,
      isPluralName(nameOf(from)),
      nameOf,
      dataset,
    );
    return words.oneActs(nameInSentence(nameOf(from)), act, object);
  });
  return words.actsOfBoth(clauses);
}

/** What the statements of a relation say beside its stance, or in place of one, as nouns. */
import {
  type CountedStatement,
  decidingStatements,
  lineKindOf,
  lineKinds,
  type Relation,
} from '#domain/relation.ts';
import { plainTie, statementNouns as words } from '#words/stanceQualifiers.ts';
import { qualityOf } from './quality.ts';

/** The noun of the type of act where it has one, else of the kind of line: "nominal control", "support announced". */
function nounOf(counted: CountedStatement): string {
  const { statement, type } = counted;
  const kind = lineKindOf(counted);
  if (kind === 'accused') return words.kind.accused;
  const present = type.noun ?? words.kind[kind];
  const noun = statement.ended ? words.former(present) : present;
  if (statement.confidence === 'low') return words.implied(noun);
  const quality = qualityOf(counted);
  return quality === null ? noun : words.qualified[quality](noun);
}

/** Signed ones first, accusations last; of one kind what is a fact first. */
const order = (counted: CountedStatement) => {
  const kind = lineKindOf(counted);
  const isFact = qualityOf(counted) === null && counted.statement.confidence !== 'low';
  return (kind === 'accused' ? lineKinds.length : lineKinds.indexOf(kind)) + (isFact ? 0 : 0.5);
};

/** Statements as nouns, each once: "talks announced", "opposition implied". */
export const nounsOf = (statements: readonly CountedStatement[]): readonly string[] => [
  ...new Set([...statements].sort((one, other) => order(one) - order(other)).map(nounOf)),
];

/** What did not decide a stance: the other sign and what has no sign, each once; the other sign alone if `signed`. */
export function addedClauses(relation: Relation, which: 'all' | 'signed' = 'all'): readonly string[] {
  if (relation.stance === 'other' || relation.stance === 'alleged') return [];
  const deciding = decidingStatements(relation);
  const signs = new Set(deciding.map(({ type }) => type.sign));
  const added = relation.statements.filter((counted) => {
    const isSigned = lineKindOf(counted) === 'aligned' || lineKindOf(counted) === 'opposed';
    return isSigned ? !signs.has(counted.type.sign) : which === 'all';
  });
  return nounsOf(added);
}

/** What a relation without a stance rests on: "talks announced", "nominal control"; nothing where its table has no word for it. */
export const unsignedNouns = ({ statements }: Relation): readonly string[] =>
  nounsOf(statements).filter((noun) => noun !== plainTie);

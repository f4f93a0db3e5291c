import { basisConfidence, decidingStatements, inOrderOfAct, type Relation } from '#domain/relation.ts';
import { confidences } from '#domain/statement.ts';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import { hingesOf } from '#graph/balance/hinges.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';
import { stanceQualities } from '#query/sentences/shortStance.ts';
import { balanceWords as words } from '#words/balance.ts';
import { nameInSentence } from '#words/grammar/nameInSentence.ts';

/** In larger networks nobody asks for one relation, and the question costs a solution for each. */
const mostRelations = 60;
const mostStatements = 3;

/**
 * On what it rests that the best split leaves relations out: of the relations without which fewer would be, the
 * one that rests on least. "" where all fit, where that is not asked, or where only a supposed sign would do.
 */
export function hingeText(
  held: SignedNetwork,
  counted: number,
  result: CheckedFrustration,
  limit: CampLimit,
  relations: readonly Relation[],
  nameOf: (id: string) => string,
): string {
  const { isProven, upper: least, certificate, frustrated } = result;
  if (!isProven || least === 0 || counted > mostRelations) return '';
  // A tie outweighs all and is no hinge.
  const inProof = certificate.bound === least ? certificate.subgraphs.flatMap((one) => one.relations) : [];
  const candidates = [...new Set([...frustrated, ...inProof])].filter((at) => at < counted);
  const byId = new Map<string, Relation>(relations.map((relation) => [relation.id, relation]));
  const hinges = hingesOf(held, candidates, least, limit).flatMap(({ relation: at, without }) => {
    const relation = byId.get(held.relations[at]?.id ?? '');
    return relation ? [{ relation, without, deciding: decidingStatements(relation) }] : [];
  });
  const rank = ({ relation }: (typeof hinges)[number]) => -confidences.indexOf(basisConfidence(relation));
  const [weakest] = [...hinges].sort(
    (one, other) => rank(one) - rank(other) || one.deciding.length - other.deciding.length,
  );
  if (weakest === undefined) return '';
  const { relation, without, deciding } = weakest;
  const pairOf = (relation: Relation) => {
    const [one, other] = inOrderOfAct(relation).map((id) => nameInSentence(nameOf(id))) as [string, string];
    return words.verdict.hingePair(one, other);
  };
  if (deciding.length > mostStatements) return '';
  return words.verdict.hinge({
    pair: pairOf(relation),
    statements: deciding.map(({ statement }) => statement.id),
    nature: stanceQualities(relation),
    without,
    relations: counted,
    others: hinges.filter((one) => one !== weakest).map((one) => pairOf(one.relation)),
  });
}

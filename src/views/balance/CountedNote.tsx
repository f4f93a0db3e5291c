import { isOfRows, sourceFormOf } from '#domain/dataset.ts';
import { leftOutReasons, partsOf } from '#graph/balance/stanceNetwork.ts';
import { balanceWords as words } from '#words/balance.ts';
import { useBalance } from './balanceContext.ts';

/** The numbers of counted and left-out relations, and the rule. */
export function CountedNote() {
  const { asked, derive, state, nameOf } = useBalance();
  const { asStated, held, leftOut, ties, without } = asked;
  const plus = asStated.relations.filter(({ sign }) => sign > 0).length;
  const all = derive.visibleGraph(state.query).relations.length;
  const reasons = leftOutReasons
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => words.leftOutReason[reason](leftOut[reason], isOfRows(derive.dataset)));
  const parts = partsOf(held).length;
  const present = new Set(asStated.ids);
  const notHeld = derive.dataset.actors.flatMap(({ id, partOf, partOfBasis }) =>
    partOfBasis === 'background' && partOf && present.has(id) && present.has(partOf)
      ? [{ part: nameOf(id), whole: nameOf(partOf) }]
      : [],
  );
  const count = asStated.relations.length;
  return (
    <div className="balance-note">
      <p dir="auto">
        {words.counted(count, all, plus, count - plus)} {reasons.length > 0 && words.leftOut(reasons)}{' '}
        {ties.length > 0 && words.held(ties.length)}{' '}
        {ties.length > 0 && notHeld.length > 0 && words.notHeld(notHeld, sourceFormOf(derive.dataset))}{' '}
        {without.length > 0 && words.without(without.map(nameOf))} {parts > 1 && words.parts(parts)}
      </p>
      <details>
        <summary>{words.rule}</summary>
        <p>{words.ruleText}</p>
      </details>
    </div>
  );
}

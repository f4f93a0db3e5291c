import './CurveSection.css';
import { campChoices } from '#state/viewChoice.ts';
import { balanceWords as words } from '#words/balance.ts';
import { useBalance, useRun } from './balanceContext.ts';
import { curvePoints } from './curvePoints.ts';

/** The least frustration by the number of camps allowed. */
export function CurveSection() {
  const { camps, dispatch } = useBalance();
  const run = useRun();
  const points = curvePoints(run.results);
  if (run.outcome !== 'running' && Object.keys(points).length === 0) return null;
  const most = Math.max(1, ...campChoices.map((choice) => points[choice]?.upper ?? 0));
  return (
    <section className="balance-section">
      <h3>{words.curveTitle}</h3>
      <p className="balance-quiet">{words.curveNote}</p>
      <table className="balance-table balance-curve">
        <thead>
          <tr>
            <th scope="col">{words.curveCamps}</th>
            <th scope="col">{words.curveValue}</th>
          </tr>
        </thead>
        <tbody>
          {campChoices.map((choice) => {
            const point = points[choice];
            const text =
              point === undefined
                ? words.curvePending
                : point.lower === point.upper
                  ? String(point.upper)
                  : words.interval(point.lower, point.upper);
            return (
              <tr key={choice} aria-current={choice === camps || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="balance-name"
                    aria-label={words.choose(choice)}
                    aria-pressed={choice === camps}
                    onClick={() => dispatch({ type: 'campsChosen', camps: choice })}
                  >
                    {words.curveColumn[choice]}
                  </button>
                </th>
                <td>
                  <span className="balance-bar-value">{text}</span>
                  {point && (
                    <span className="balance-bar" aria-hidden="true">
                      <span style={{ inlineSize: `${(100 * point.lower) / most}%` }} />
                      <span
                        data-open
                        style={{ inlineSize: `${(100 * (point.upper - point.lower)) / most}%` }}
                      />
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

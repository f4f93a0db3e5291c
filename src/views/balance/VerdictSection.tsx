import './VerdictSection.css';
import { useMemo } from 'preact/compat';
import { sourceFormOf } from '#domain/dataset.ts';
import { campLimitOf } from '#state/viewChoice.ts';
import { balanceWords as words } from '#words/balance.ts';
import { useBalance, useRun } from './balanceContext.ts';
import { hingeText } from './hingeText.ts';
import { campsFound, groundText, releasedText, testedText } from './verdictNotes.ts';

/** How much a second try may take, in milliseconds. */
const longTime = 60_000;

/** The frustration index in one sentence: exact, or an interval, never a guess. */
export function VerdictSection() {
  const { camps, network, asked, derive, state, nameOf } = useBalance();
  const isHeld = asked.ties.length > 0;
  const run = useRun();
  const result = run.results[camps];
  const isRunning = run.outcome === 'running' && run.working !== 'sides' && run.working !== 'firmness';
  const isSearching = isRunning && (result === undefined || run.working === camps);
  const [actors, relations] = [network.ids.length, network.relations.length];
  const status = () => {
    if (result?.isProven) {
      const { upper, campOf } = result;
      const { meaning } = words;
      return [
        words.verdict.exact(upper, relations, ...campsFound(campOf, camps)),
        upper === 0 ? meaning.fits(actors, camps) : meaning.exact(actors, upper, camps),
      ];
    }
    if (result)
      return [words.verdict.between(result.lower, result.upper, camps), words.meaning.between(camps)];
    if (isSearching) return [words.verdict.running, ''];
    if (run.outcome === 'failed') return [words.verdict.failed, words.meaning.failed];
    return [words.stopped, ''];
  };
  const [title, text] = status();
  // Found by what is asked of single places: silence means neither that there is another nor that there is none.
  const hasOther =
    camps === '2' ? run.rigidity?.isUnique === false : run.firmness[camps]?.includes(0) === true;
  const graph = derive.visibleGraph(state.query);
  const hinge = useMemo(() => {
    if (result === undefined) return '';
    return hingeText(asked.held, relations, result, campLimitOf(camps), graph.relations, nameOf);
  }, [asked.held, relations, result, camps, graph, nameOf]);
  const ground = useMemo(
    () => groundText(asked.asStated, graph.relations),
    [asked.asStated, graph.relations],
  );
  const tested = useMemo(() => testedText(asked.asStated, asked.held), [asked.asStated, asked.held]);
  const released = useMemo(
    () => (isHeld && result !== undefined ? releasedText(graph, state) : ''),
    [isHeld, result, graph, state],
  );
  return (
    <header className="balance-head">
      <h3>{title}</h3>
      {result && (
        <p>
          {words.verdict.conditions(sourceFormOf(derive.dataset), isHeld, state.tierRule, camps)}
          {[ground, tested, result.isProven && hasOther ? words.verdict.orElse : '', released]
            .filter((text) => text !== '')
            .map((text) => ` ${text}`)}
        </p>
      )}
      {hinge && <p dir="auto">{hinge}</p>}
      {text && <p>{text}</p>}
      <p className="balance-proven" role="status">
        {result && (result.by === null ? words.notProven : words.proven)}{' '}
        {isSearching && run.bounds && words.soFar(run.bounds.lower, run.bounds.upper)}
      </p>
      {isSearching && (
        <button type="button" className="balance-button" onClick={run.stop}>
          {words.stop}
        </button>
      )}
      {!isRunning && run.outcome !== 'failed' && !result?.isProven && (
        <button type="button" className="balance-button" onClick={() => run.again(longTime)}>
          {words.again}
        </button>
      )}
    </header>
  );
}

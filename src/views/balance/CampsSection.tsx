import './CampsSection.css';
import { useMemo } from 'preact/compat';
import { type DyadId, hasEnd } from '#domain/dyad.ts';
import { campsByRule } from '#graph/balance/campsByRule.ts';
import { campsOf } from '#graph/balance/campsOf.ts';
import { partsOf } from '#graph/balance/stanceNetwork.ts';
import { useCampArrangement } from '#views/camps/useCampArrangement.ts';
import { balanceWords as words } from '#words/balance.ts';
import { ActorButtons, RelationsButton, RelationText, signWord } from './ActorButtons.tsx';
import { idOf, relationAt, useBalance, useRun } from './balanceContext.ts';

/** The camps with their members, and the relations that do not fit. */
export function CampsSection() {
  const { camps, network, dispatch } = useBalance();
  const run = useRun();
  const result = run.results[camps];
  if (!result) return null;
  const { campOf } = result;
  const frustrated = result.frustrated.filter((relation) => network.relations[relation]);
  const all = campsOf(campOf);
  // With any number of camps, actors that stand alone are listed together, after the camps.
  const several = all.filter(({ length }) => length > 1).length;
  const shown = camps === 'free' ? several : all.length;
  const firmness = result.isProven ? run.firmness[camps] : undefined;
  const place = (relation: number) => {
    const { a, b } = relationAt(network, relation);
    const [one, other] = [campOf[a] as number, campOf[b] as number];
    if (one === other) return words.within(one);
    const named = [one, other].filter((camp) => camp < shown);
    return named.length === 2 ? words.across(one, other) : words.acrossAlone(named[0] ?? null);
  };
  return (
    <section className="balance-section">
      <h3>{words.campsTitle}</h3>
      <p className="balance-quiet">
        {!result.isProven && `${words.bestKnown}. `}
        {words.noAlignment}
      </p>
      <ol className="balance-camps">
        {all.slice(0, shown).map((members, camp) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a camp is its number
          <li key={camp} className="balance-camp">
            <h4>{words.camp(camp, members.length)}</h4>
            <ActorButtons
              ids={members.map((actor) => idOf(network, actor))}
              numbers={members.map((actor) => firmness?.[actor] ?? null)}
            />
          </li>
        ))}
        {shown < all.length && (
          <li className="balance-camp" data-alone>
            <h4>{words.alone}</h4>
            <ActorButtons
              ids={all.slice(shown).flatMap((members) => members.map((actor) => idOf(network, actor)))}
            />
          </li>
        )}
      </ol>
      <Firmness />
      <ByRule />
      <Sides />
      <h4>{words.frustratedTitle}</h4>
      {frustrated.length === 0 ? (
        <p>{words.frustratedNone}</p>
      ) : (
        <ul className="balance-list">
          {frustrated.map((relation) => (
            <li key={relation}>
              <RelationsButton relations={[relation]}>
                <RelationText relation={relation} />
                <span className="balance-quiet">
                  {signWord(relationAt(network, relation).sign)}, {place(relation)}
                </span>
              </RelationsButton>
            </li>
          ))}
        </ul>
      )}
      <p className="balance-buttons">
        {frustrated.length > 1 && (
          <button
            type="button"
            className="balance-button"
            onClick={() =>
              dispatch({
                type: 'relationsSelected',
                dyads: frustrated.map((relation) => relationAt(network, relation).id as DyadId),
              })
            }
          >
            {words.showAll(frustrated.length)}
          </button>
        )}
        {result.isProven && <SeenElsewhere />}
      </p>
    </section>
  );
}

/** Leads to the graph, arranged by camps, and to the matrix, ordered by camp. */
function SeenElsewhere() {
  const balance = useBalance();
  const { arrange, news } = useCampArrangement(balance);
  return (
    <>
      <button
        type="button"
        className="balance-button"
        title={words.onGraphHint}
        onClick={() => void arrange(true)}
      >
        {words.onGraph}
      </button>
      <button
        type="button"
        className="balance-button"
        onClick={() => balance.dispatch({ type: 'matrixOfCampsOpened' })}
      >
        {words.onMatrix}
      </button>
      <span role="status" className="balance-quiet">
        {news}
      </span>
    </>
  );
}

/** How firmly places hold, and who hangs on a single relation. */
function Firmness() {
  const { camps, network } = useBalance();
  const run = useRun();
  const firmness = run.results[camps]?.isProven ? run.firmness[camps] : undefined;
  if (run.working === 'firmness') return <p className="balance-quiet">{words.firmness.asking}</p>;
  if (!firmness?.some((value) => value !== null)) return null;
  const those = (count: number) =>
    firmness.flatMap((value, actor) => (value === count ? [idOf(network, actor)] : []));
  const [loose, single] = [those(0), those(1)];
  return (
    <>
      <p className="balance-quiet">{words.firmness.note(camps)}</p>
      {single.length > 0 && (
        <p>
          {words.firmness.single(single.length)} <ActorButtons ids={single} />
        </p>
      )}
      {loose.length > 0 && (
        <p>
          {words.firmness.loose(loose.length, camps)} <ActorButtons ids={loose} />
        </p>
      )}
    </>
  );
}

/** Who stands alone, and which camps stand apart, by the rule of connected camps and by no relation. */
function ByRule() {
  const { camps, network, asked } = useBalance();
  const result = useRun().results[camps];
  const found = useMemo(
    () => (camps === 'free' && result?.isProven ? campsByRule(asked.held, result.campOf) : null),
    [camps, asked.held, result],
  );
  if (found === null) return null;
  const { alone, pairs } = found;
  return (
    <>
      {alone.length > 0 && (
        <p>
          {words.byRule.alone(alone.length)}{' '}
          <ActorButtons ids={alone.map(({ actor }) => idOf(network, actor))} />
        </p>
      )}
      {pairs.length > 0 && <p>{words.byRule.pairs(pairs)}</p>}
    </>
  );
}

/** Whether another split is as good, and the actors that could be on either side. */
function Sides() {
  const { camps, network } = useBalance();
  const run = useRun();
  const result = run.results[camps];
  if (!result?.isProven || network.relations.length === 0) return null;
  if (camps !== '2') return null;
  if (run.working === 'sides') return <p className="balance-quiet">{words.sides.asking}</p>;
  if (run.rigidity === null) {
    return run.outcome === 'running' ? null : <p className="balance-quiet">{words.sides.unknown}</p>;
  }
  const { eitherSide, isComplete } = run.rigidity;
  const tied = eitherSide.filter((actor) => network.relations.some((relation) => hasEnd(relation, actor)));
  if (!isComplete) return <p className="balance-quiet">{words.sides.unknown}</p>;
  if (tied.length === 0)
    return <p>{partsOf(network).length > 1 ? words.sides.uniqueInParts : words.sides.unique}</p>;
  return (
    <p>
      {words.sides.either(tied.length)} <ActorButtons ids={tied.map((actor) => idOf(network, actor))} />
    </p>
  );
}

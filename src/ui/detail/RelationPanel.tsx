import { silenceIn } from '#dataset/silence.ts';
import { omissionsOf } from '#derive/omissionsOf.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { type DyadId, dyadOf, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isOwnId } from '#domain/ownId.ts';
import { inOrderOfWeight, type Relation } from '#domain/relation.ts';
import type { Statement } from '#domain/statement.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { InsteadOfView } from '#ui/loading/InsteadOfView.tsx';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { LineSample } from '#ui/widgets/LineSample.tsx';
import { actorWords } from '#words/actor.ts';
import { relationWords as words } from '#words/evidence.ts';
import { wayWords } from '#words/ways.ts';
import { ActorName } from './ActorNames.tsx';
import { type Evidence, evidenceOfDyad } from './evidenceOf.ts';
import { OmissionList } from './OmissionList.tsx';
import { pairOrder } from './pairOrder.ts';
import { ShowIt } from './ShowIt.tsx';
import { StatementCard } from './StatementCard.tsx';

const ThirdActors = lazyComponent(async () => (await import('./ThirdActors.tsx')).ThirdActors, InsteadOfView);

const SourceComparison = lazyComponent(
  async () => (await import('./SourceComparison.tsx')).SourceComparison,
  () => null,
);

const WithdrawnStatements = lazyComponent(
  async () => (await import('#ui/editing/WithdrawnStatements.tsx')).WithdrawnStatements,
  () => null,
);

interface Props {
  readonly dyad: DyadId;
  readonly titleId: string | null;
}

/** Two actors: their stance in words and every statement behind it; or why there is no line. */
export function RelationPanel({ dyad, titleId }: Props) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const ends = parseDyadId(dyad);
  if (ends === null) return null;
  const { one: a, other: b, isOneWay } = pairOrder(derive, query, ends);
  const relation = derive.visibleGraph(query).relations.find(({ id }) => id === dyad);
  const evidence = inOrder(evidenceOfDyad(derive.index, query, dyad), relation);
  const passages = omissionsOf(derive, a, b);
  const { actors } = derive.index;
  /** As it was coded, or between the organisations of its officials. */
  const isOfPair = ({ from, to }: Statement) => {
    const [one, other] = [from, to].map((id) => actors.get(id)?.rollsUpTo ?? id) as [ActorId, ActorId];
    return dyadOf(from, to).id === dyad || (one !== other && dyadOf(one, other).id === dyad);
  };
  // An accusation states no relation: what the source says itself of the two comes before it.
  const isStated = evidence.some(({ counted }) => counted.statement.mode !== 'accused');
  const comesFirst = !isStated && passages.length > 0;

  return (
    <>
      <div className="detail-head">
        <p className="eyebrow">{relation ? words.eyebrow : words.eyebrowPair}</p>
        <h2 id={titleId ?? undefined} data-heading tabIndex={-1}>
          <ActorName id={a} />{' '}
          {isOneWay ? (
            <span role="img" aria-label={wayWords.aloud.out}>
              {wayWords.arrow.out}
            </span>
          ) : (
            <i>{words.and}</i>
          )}{' '}
          <ActorName id={b} />
        </h2>
      </div>
      {comesFirst && (
        <section>
          <h3>{words.noRelationBut(sourceFormOf(derive.dataset), evidence.length)}</h3>
          <OmissionList omissions={passages} />
        </section>
      )}
      {relation && <Stance relation={relation} evidence={evidence} />}
      {!relation && evidence.length > 0 && (
        <div className="stance-block">
          <p className="stance-line">
            <strong>{words.noLine}</strong>
          </p>
          <p dir="auto">
            {isStated ? words.hiddenNow(evidence.length) : words.accusedOnly(evidence.length)}{' '}
            <ShowIt wanted={dyad} count={evidence.length} />
          </p>
        </div>
      )}
      {evidence.length === 0 && passages.length === 0 && (
        <div className="stance-block">
          <p className="stance-line">
            <strong>{words.noStatement}</strong>
          </p>
          <p dir="auto">
            {words.noStatementText(
              shortName(a),
              shortName(b),
              sourceFormOf(derive.dataset),
              silenceIn(derive.dataset),
            )}
          </p>
        </div>
      )}
      <RolledUpNotes ids={[a, b]} />
      {relation && derive.dataset.sources.length > 1 && <SourceComparison relation={relation} />}
      {evidence.length > 0 && (
        <section>
          <h3>
            {words.statements}{' '}
            <span className="heading-note">{relation ? words.weightiestFirst : words.newestFirst}</span>
          </h3>
          <ul className="statements">
            {evidence.map((one) => (
              <StatementCard key={one.counted.statement.id} evidence={one} />
            ))}
          </ul>
        </section>
      )}
      {isOwnId(derive.dataset.id) && <WithdrawnStatements isHere={isOfPair} takesFocus />}
      {!comesFirst && passages.length > 0 && (
        <section>
          <h3>{words.passages}</h3>
          <OmissionList omissions={passages} />
        </section>
      )}
      <ThirdActors a={a} b={b} />
    </>
  );
}

/** The statements in the order in which a relation is told; those that do not count stay behind, as they are given. */
function inOrder(evidence: readonly Evidence[], relation: Relation | undefined): readonly Evidence[] {
  if (relation === undefined) return evidence;
  const order = inOrderOfWeight(
    relation,
    evidence.map(({ counted }) => counted),
  );
  return [...evidence].sort((one, other) => order.indexOf(one.counted) - order.indexOf(other.counted));
}

interface StanceProps {
  readonly relation: Relation;
  readonly evidence: readonly Evidence[];
}

function Stance({ relation, evidence }: StanceProps) {
  const shortName = useShortName();
  const all = evidence.map(({ counted }) => counted);
  const { derive } = useApp();
  const { stance, direction, denials, share, officials } = describeRelation(
    relation,
    all,
    shortName,
    derive.dataset,
  );
  return (
    <div className="stance-block">
      <p className="stance-line">
        <LineSample stance={relation.stance} />
        <strong>{stance}</strong>
      </p>
      {direction !== null && <p dir="auto">{direction}</p>}
      {denials.length > 0 && <p dir="auto">{denials.join(' ')}</p>}
      <p className="quiet">{[share, ...officials].join(' · ')}</p>
    </div>
  );
}

function RolledUpNotes({ ids }: { readonly ids: readonly ActorId[] }) {
  const { store, derive } = useApp();
  const { rollUp } = useDeferredView().query;
  const shortName = useShortName();
  const within = ids.filter((id) => rollUp && derive.index.actors.get(id)?.rollsUpTo !== id);
  if (within.length === 0) return null;
  return (
    <p className="panel-note">
      {within
        .map((id) => words.rolledUp(shortName(id), shortName(derive.index.actors.get(id)?.rollsUpTo ?? id)))
        .join(' ')}{' '}
      <button type="button" className="link-button" onClick={() => store.dispatch({ type: 'rollUpToggled' })}>
        {actorWords.showApart}
      </button>
    </p>
  );
}

import { omissionsOf } from '#derive/omissionsOf.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { type DyadId, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { describeRelation } from '#query/describeRelation.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { InsteadOfView } from '#ui/InsteadOfView.tsx';
import { LineSample } from '#ui/LineSample.tsx';
import { lazyComponent } from '#ui/lazyComponent.tsx';
import { actorWords } from '#words/actor.ts';
import { relationWords as words } from '#words/evidence.ts';
import { ActorName } from './ActorNames.tsx';
import { evidenceOfDyad } from './evidenceOf.ts';
import { OmissionList } from './IntroPanel.tsx';
import { StatementCard } from './StatementCard.tsx';

const ThirdActors = lazyComponent(async () => (await import('./ThirdActors.tsx')).ThirdActors, InsteadOfView);

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
  const { a, b } = ends;
  const relation = derive.visibleGraph(query).relations.find(({ id }) => id === dyad);
  const evidence = evidenceOfDyad(derive.index, query, dyad);
  const all = evidence.map(({ counted }) => counted);
  const description = relation ? describeRelation(relation, all, shortName) : null;

  return (
    <>
      <div className="detail-head">
        <p className="eyebrow">{relation ? words.eyebrow : words.eyebrowPair}</p>
        <h2 id={titleId ?? undefined} data-heading tabIndex={-1}>
          <ActorName id={a} /> <i>{words.and}</i> <ActorName id={b} />
        </h2>
      </div>
      {relation && description ? (
        <div className="stance-block">
          <p className="stance-line">
            <LineSample stance={relation.stance} />
            <strong>{description.stance}</strong>
          </p>
          {description.direction !== null && <p dir="auto">{description.direction}</p>}
          <p className="quiet">{[description.share, ...description.officials].join(' · ')}</p>
        </div>
      ) : (
        <NoLine a={a} b={b} count={evidence.length} />
      )}
      <RolledUpNotes ids={[a, b]} />
      {evidence.length > 0 && (
        <section>
          <h3>
            {words.statements} <span className="heading-note">{words.newestFirst}</span>
          </h3>
          <ul className="statements">
            {evidence.map((one) => (
              <StatementCard key={one.counted.statement.id} evidence={one} />
            ))}
          </ul>
        </section>
      )}
      <Omissions a={a} b={b} hasLine={relation !== undefined} />
      <ThirdActors a={a} b={b} />
    </>
  );
}

interface NoLineProps {
  readonly a: ActorId;
  readonly b: ActorId;
  readonly count: number;
}

function NoLine({ a, b, count }: NoLineProps) {
  const { derive } = useApp();
  const shortName = useShortName();
  return (
    <div className="stance-block">
      <p className="stance-line">
        <strong>{count === 0 ? words.noStatement : words.noLine}</strong>
      </p>
      <p dir="auto">
        {count === 0
          ? words.noStatementText(shortName(a), shortName(b), sourceFormOf(derive.dataset))
          : words.noLineText(count)}
      </p>
      {count > 0 && <AbsentEnds ids={[a, b]} />}
    </div>
  );
}

/** Why an end is not in the picture: the periphery is off, or the reader hid it. */
function AbsentEnds({ ids }: { readonly ids: readonly ActorId[] }) {
  const { store, derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const peripheral = ids.filter(
    (id) => derive.index.actors.get(id)?.actor.tier === 'periphery' && !query.periphery,
  );
  return (
    <>
      {peripheral.length > 0 && (
        <p>
          {peripheral.map(shortName).join(', ')}: {actorWords.periphery}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'peripheryToggled' })}
          >
            {actorWords.showPeriphery}
          </button>
        </p>
      )}
      {ids
        .filter((id) => query.hidden.includes(id))
        .map((id) => (
          <p key={id}>
            {shortName(id)}: {actorWords.isHidden}{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => store.dispatch({ type: 'actorUnhidden', actor: id })}
            >
              {actorWords.unhide}
            </button>
          </p>
        ))}
    </>
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

interface OmissionsProps {
  readonly a: ActorId;
  readonly b: ActorId;
  readonly hasLine: boolean;
}

function Omissions({ a, b, hasLine }: OmissionsProps) {
  const { derive } = useApp();
  const omissions = omissionsOf(derive, a, b);
  if (omissions.length === 0) return null;
  return (
    <section>
      <h3>{hasLine ? words.omissionsAlso : words.omissions}</h3>
      <OmissionList omissions={omissions} />
    </section>
  );
}

import './ActorButtons.css';
import { memo, type ReactNode } from 'preact/compat';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { useHover } from '#views/useHover.ts';
import { balanceWords as words } from '#words/balance.ts';
import { terms } from '#words/terms.ts';
import { idOf, relationAt, useBalance } from './balanceContext.ts';
import { SignSample } from './SignSample.tsx';

/** An actor by name; a click selects it. */
export function ActorButton({ id }: { readonly id: ActorId }) {
  const { dispatch, nameOf, state } = useBalance();
  const isSelected = state.selection.kind === 'actor' && state.selection.actor === id;
  const hover = useHover(dispatch, { kind: 'actor', actor: id });
  return (
    <button
      type="button"
      className="balance-name"
      dir="auto"
      aria-pressed={isSelected}
      onClick={() => dispatch({ type: 'actorSelected', actor: id })}
      {...hover}
    >
      {nameOf(id)}
    </button>
  );
}

interface ActorButtonsProps {
  readonly ids: readonly ActorId[];
  /** How firmly the place of each holds; null where nothing is to be said. */
  readonly numbers?: readonly (number | null)[];
}

/** Names in a row, parted by commas. */
export function ActorButtons({ ids, numbers = [] }: ActorButtonsProps) {
  const { nameOf } = useBalance();
  return (
    <span className="balance-names">
      {ids.map((id, at) => (
        <span key={id}>
          <ActorButton id={id} />
          <Firmness of={nameOf(id)} count={numbers[at] ?? null} />
          {at < ids.length - 1 && ', '}
        </span>
      ))}
    </span>
  );
}

function Firmness({ of, count }: { readonly of: string; readonly count: number | null }) {
  if (count === null) return null;
  const text = words.firmness.of(of, count);
  return (
    <span className="balance-firmness" data-weak={count < 2 || undefined} title={text}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden"> ({text})</span>
    </span>
  );
}

interface RelationsButtonProps {
  /** Indices of relations, in the order in which they are listed. */
  readonly relations: readonly number[];
  readonly children: ReactNode;
}

/** A button that selects one relation or several, whose statements then open in the panel. */
export function RelationsButton({ relations, children }: RelationsButtonProps) {
  const { dispatch, asked, selected } = useBalance();
  const dyads = relations.map((index) => relationAt(asked.held, index).id as DyadId);
  const isSelected = selected.size === dyads.length && dyads.every((dyad) => selected.has(dyad));
  const [only] = dyads.length === 1 ? dyads : [];
  const hover = useHover(dispatch, only === undefined ? null : { kind: 'dyad', dyad: only });
  return (
    <button
      type="button"
      className="balance-row"
      aria-pressed={isSelected}
      onClick={() => dispatch({ type: 'relationsSelected', dyads })}
      {...hover}
    >
      {children}
    </button>
  );
}

/** A relation in words: both names and the sign between. */
export function RelationText({ relation }: { readonly relation: number }) {
  const { network, asked, nameOf } = useBalance();
  const { a, b } = relationAt(asked.held, relation);
  return (
    <span className="balance-relation" dir="auto">
      <span>{nameOf(idOf(network, a))}</span> <RelationSign relation={relation} />{' '}
      <span>{nameOf(idOf(network, b))}</span>
    </span>
  );
}

/** The line of a relation with its word for those who do not see it; a tie has its word alone. */
function RelationSign({ relation }: { readonly relation: number }) {
  const { network } = useBalance();
  const counted = network.relations[relation];
  if (!counted) return <span className="balance-quiet">{words.heldTogether}</span>;
  return (
    <>
      <SignSample sign={counted.sign} />
      <span className="visually-hidden"> {signWord(counted.sign)} </span>
    </>
  );
}

export function signWord(sign: 1 | -1): string {
  return terms.stanceInSentence[sign > 0 ? 'aligned' : 'opposed'];
}

interface WalkTextProps {
  /** Actors along the way; the first again at the end of a cycle. */
  readonly actors: readonly number[];
  readonly relations: readonly number[];
}

/** Actors along a cycle or path with the signs between them. */
export const CycleText = memo(function CycleText({ actors, relations }: WalkTextProps) {
  const { network, nameOf } = useBalance();
  return (
    <span className="balance-walk" dir="auto">
      {actors.map((actor, step) => {
        const relation = relations[step];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an actor stands at both ends of a cycle
          <span key={step} className="balance-step">
            <span>{nameOf(idOf(network, actor))}</span>
            {relation !== undefined && (
              <>
                {' '}
                <RelationSign relation={relation} />
              </>
            )}
          </span>
        );
      })}
    </span>
  );
});

/** The first of many, and a button for more. */
export function MoreButton({ count, onClick }: { readonly count: number; readonly onClick: () => void }) {
  return (
    <button type="button" className="balance-more" onClick={onClick}>
      {words.more(count)}
    </button>
  );
}

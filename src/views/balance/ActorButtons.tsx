import './ActorButtons.css';
import { memo, type ReactNode } from 'react';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { balanceWords as words } from '#words/balance.ts';
import { terms } from '#words/terms.ts';
import { idOf, relationAt, useBalance } from './balanceContext.ts';
import { SignSample } from './SignSample.tsx';

/** An actor by name; a click selects it. */
export function ActorButton({ id }: { readonly id: ActorId }) {
  const { dispatch, nameOf, state } = useBalance();
  const isSelected = state.selection.kind === 'actor' && state.selection.actor === id;
  return (
    <button
      type="button"
      className="balance-name"
      dir="auto"
      aria-pressed={isSelected}
      onClick={() => dispatch({ type: 'actorSelected', actor: id })}
      onPointerEnter={() => dispatch({ type: 'hovered', hovered: { kind: 'actor', actor: id } })}
      onPointerLeave={() => dispatch({ type: 'hovered', hovered: null })}
    >
      {nameOf(id)}
    </button>
  );
}

/** Names in a row, parted by commas. */
export function ActorButtons({ ids }: { readonly ids: readonly ActorId[] }) {
  return (
    <span className="balance-names">
      {ids.map((id, at) => (
        <span key={id}>
          <ActorButton id={id} />
          {at < ids.length - 1 && ', '}
        </span>
      ))}
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
  const { dispatch, network, selected } = useBalance();
  const dyads = relations.map((index) => relationAt(network, index).id as DyadId);
  const isSelected = selected.size === dyads.length && dyads.every((dyad) => selected.has(dyad));
  const [only] = dyads.length === 1 ? dyads : [];
  const hover = (dyad: DyadId | undefined) =>
    dispatch({ type: 'hovered', hovered: dyad === undefined ? null : { kind: 'dyad', dyad } });
  return (
    <button
      type="button"
      className="balance-row"
      aria-pressed={isSelected}
      onClick={() => dispatch({ type: 'relationsSelected', dyads })}
      onPointerEnter={() => hover(only)}
      onPointerLeave={() => hover(undefined)}
    >
      {children}
    </button>
  );
}

/** A relation in words: both names and the sign between. */
export function RelationText({ relation }: { readonly relation: number }) {
  const { network, nameOf } = useBalance();
  const { a, b, sign } = relationAt(network, relation);
  return (
    <span className="balance-relation" dir="auto">
      <span>{nameOf(idOf(network, a))}</span> <SignSample sign={sign} />
      <span className="visually-hidden"> {signWord(sign)} </span> <span>{nameOf(idOf(network, b))}</span>
    </span>
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
                <SignSample sign={relationAt(network, relation).sign} />
                <span className="visually-hidden"> {signWord(relationAt(network, relation).sign)} </span>
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

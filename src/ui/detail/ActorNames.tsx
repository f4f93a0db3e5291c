import type { ReactNode } from 'preact/compat';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useHover } from '#views/useHover.ts';
import { relationWords } from '#words/evidence.ts';
import { nameInSentence } from '#words/grammar/nameInSentence.ts';

interface ActorNameProps {
  readonly id: ActorId;
  /** In place of the short name. */
  readonly children?: ReactNode;
}

/** The name of an actor as a button that selects it; Shift-click pairs it with the one selected. */
export function ActorName({ id, children }: ActorNameProps) {
  const { store, derive } = useApp();
  const shortName = useShortName();
  const actor = derive.index.actors.get(id)?.actor;
  const hover = useHover(store.dispatch, { kind: 'actor', actor: id });
  return (
    <button
      type="button"
      className="name-button"
      dir="auto"
      title={actor && actor.name !== actor.shortName ? actor.name : undefined}
      onClick={(event) => {
        hover.onPointerLeave();
        store.dispatch({ type: event.shiftKey ? 'actorPaired' : 'actorSelected', actor: id });
      }}
      {...hover}
    >
      {children ?? shortName(id)}
    </button>
  );
}

interface ActorNamesProps {
  readonly ids: readonly ActorId[];
  /** A mark behind some of them. */
  readonly marked?: { readonly ids: readonly ActorId[]; readonly mark: string };
  /** With their articles: "the United States". */
  readonly areInSentence?: boolean;
}

/** Names in a row, parted by commas; in a sentence the last behind "and". */
export function ActorNames({ ids, marked, areInSentence = false }: ActorNamesProps) {
  const shortName = useShortName();
  return (
    <span className="names">
      {ids.map((id, at) => (
        <span key={id}>
          <ActorName id={id}>{areInSentence ? nameInSentence(shortName(id)) : null}</ActorName>
          {marked?.ids.includes(id) && ` ${marked.mark}`}
          {at < ids.length - 2 && ', '}
          {at === ids.length - 2 && (areInSentence ? ` ${relationWords.and} ` : ', ')}
        </span>
      ))}
    </span>
  );
}

interface RelationButtonProps {
  readonly one: ActorId;
  readonly other: ActorId;
  readonly children: ReactNode;
}

/** A button that selects a relation. */
export function RelationButton({ one, other, children }: RelationButtonProps) {
  const { store } = useApp();
  const { id: dyad } = dyadOf(one, other);
  const hover = useHover(store.dispatch, { kind: 'dyad', dyad });
  return (
    <button
      type="button"
      className="relation-row"
      onClick={() => {
        hover.onPointerLeave();
        store.dispatch({ type: 'dyadSelected', dyad });
      }}
      {...hover}
    >
      {children}
    </button>
  );
}

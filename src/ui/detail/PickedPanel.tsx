import { useEffect } from 'preact/compat';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';
import { RelationsPanel } from './RelationsPanel.tsx';

interface PickedPanelProps {
  readonly actor: ActorId | null;
  /** The relations that are selected, where no actor is. */
  readonly dyads: readonly DyadId[];
  readonly titleId: string | null;
  readonly onShown: () => void;
}

/** The selection and its evidence: an actor, a relation or several relations. */
export function PickedPanel({ actor, dyads, titleId, onShown }: PickedPanelProps) {
  useEffect(onShown, [onShown]);
  const [first, ...others] = dyads;
  if (actor !== null) return <ActorPanel id={actor} titleId={titleId} />;
  if (first === undefined) return null;
  if (others.length === 0) return <RelationPanel dyad={first} titleId={titleId} />;
  return <RelationsPanel dyads={dyads} titleId={titleId} />;
}

import { useEffect } from 'preact/compat';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { selecting } from '#state/selecting.ts';
import type { Selection } from '#state/selection.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { wayWords as words } from '#words/ways.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';
import { RelationsPanel } from './RelationsPanel.tsx';

interface PickedPanelProps {
  readonly actor: ActorId | null;
  /** The relations that are selected, where no actor is. */
  readonly dyads: readonly DyadId[];
  readonly titleId: string | null;
  /** The panel that led here; null if none did. */
  readonly before: Selection | null;
  readonly onShown: () => void;
}

/** The way back to the panel that led here, on a phone too, which has no Esc. */
function BackButton({ before }: { readonly before: Selection | null }) {
  const { store } = useApp();
  const shortName = useShortName();
  if (before === null || before.kind === 'none') return null;
  const name = before.kind === 'actor' ? shortName(before.actor) : null;
  return (
    <p className="detail-back">
      <button
        type="button"
        className="link-button"
        dir="auto"
        aria-label={name === null ? undefined : words.backLabel(name)}
        onClick={() => store.dispatch(selecting(before))}
      >
        {name === null ? words.backToBefore : words.backTo(name)}
      </button>
    </p>
  );
}

/** The selection and its evidence: an actor, a relation or several relations. */
export function PickedPanel({ before, onShown, ...picked }: PickedPanelProps) {
  useEffect(onShown, [onShown]);
  return (
    <>
      <BackButton before={before} />
      <Picked {...picked} />
    </>
  );
}

function Picked({ actor, dyads, titleId }: Pick<PickedPanelProps, 'actor' | 'dyads' | 'titleId'>) {
  const [first, ...others] = dyads;
  if (actor !== null) return <ActorPanel id={actor} titleId={titleId} />;
  if (first === undefined) return null;
  if (others.length === 0) return <RelationPanel dyad={first} titleId={titleId} />;
  return <RelationsPanel dyads={dyads} titleId={titleId} />;
}

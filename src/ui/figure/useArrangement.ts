import { useEffect, useMemo, useState } from 'preact/compat';
import type { Derive } from '#derive/derive.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { AppState } from '#state/appState.ts';
import { readFigureArrangement, rememberFigureArrangement } from '#ui/onDevice.ts';
import { arrangeGrown, hasGrown, isArrangedByHand } from '#views/graph/grownPicture.ts';

/** Where the actors of a figure stand. */
interface Arrangement {
  /** Null while they are being arranged anew. */
  readonly derive: Derive | null;
  readonly state: AppState;
  /** True if they came one by one while somebody coded, so that there is a choice. */
  readonly isOffered: boolean;
  readonly isAnew: boolean;
  readonly choose: (isAnew: boolean) => void;
}

/**
 * A picture that grew while somebody coded is arranged anew for its figure, unless the reader has arranged it or chooses
 * otherwise. The picture on screen stays as it is.
 */
export function useArrangement(derive: Derive, state: AppState): Arrangement {
  const { id } = derive.dataset;
  const isOffered = hasGrown(derive, state);
  const [chosen, setChosen] = useState(() => readFigureArrangement(id));
  const isAnew = isOffered && (chosen ?? !isArrangedByHand(derive, state));
  const [found, setFound] = useState<{ readonly of: Derive; readonly at: Positions } | null>(null);
  const { query, layout } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what is arranged
  useEffect(() => {
    if (!isAnew) return;
    const asking = new AbortController();
    setFound(null);
    arrangeGrown(state, derive, asking.signal).then(
      (at) => asking.signal.aborted || setFound({ of: derive, at }),
      // As on screen is better than no figure.
      () => asking.signal.aborted || setFound({ of: derive, at: {} }),
    );
    return () => asking.abort();
  }, [isAnew, derive, query, layout]);
  const at = found?.of === derive ? found.at : null;
  const arranged = useMemo(() => at && withPlaces(derive, at), [derive, at]);
  const unmoved = useMemo(() => ({ ...state, moved: {} }), [state]);
  return {
    derive: isAnew ? arranged : derive,
    state: isAnew ? unmoved : state,
    isOffered,
    isAnew,
    choose: (next) => {
      rememberFigureArrangement(id, next);
      setChosen(next);
    },
  };
}

/** The derivations with these places in place of those of the layout. */
function withPlaces(derive: Derive, at: Positions): Derive {
  const places: Derive['layoutPositions'] = (choice) => ({ ...derive.layoutPositions(choice), ...at });
  return {
    ...derive,
    layoutPositions: places,
    positions: (choice, moved) => ({ ...places(choice), ...moved }),
  };
}

import { useEffect, useRef, useState } from 'react';
import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import { type FigureClient, openFigureClient } from '#views/figure/figureClient.ts';
import { choicesAtHand } from '#views/figure/figurePrefetch.ts';
import { whyNoFigure } from '#views/figure/page/whyNoFigure.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';

interface ShownFigure {
  /** The last that was built; null before the first, where nothing is visible, and after a failure. */
  readonly figure: Figure | null;
  /** A newer one is being built. */
  readonly isBuilding: boolean;
  /** The figure of the latest wish, which what is saved must be. */
  readonly latest: () => Promise<Figure>;
}

/** The figure of a view, built beside the page: the one before stays in sight until the next is there. */
export function useFigure(derive: Derive, state: AddressState, spec: FigureSpec): ShownFigure {
  const [figure, setFigure] = useState<Figure | null>(null);
  const [isBuilding, setIsBuilding] = useState(true);
  const [building, setBuilding] = useState<FigureClient | null>(null);
  const wish = useRef<Promise<Figure>>(new Promise(() => {}));
  const isPossible = whyNoFigure(derive, state) === null;
  useEffect(() => {
    const started = openFigureClient(derive);
    setBuilding(started);
    return started.end;
  }, [derive]);
  useEffect(() => {
    if (building === null || !isPossible) return;
    let isLatest = true;
    setIsBuilding(true);
    // Whoever is overtaken waits for the one that overtook it.
    const own = building
      .build(state, spec, choicesAtHand(spec))
      .then((made): Figure | Promise<Figure> => made ?? wish.current);
    wish.current = own;
    own.then(
      (made) => {
        if (!isLatest) return;
        setFigure(made);
        setIsBuilding(false);
      },
      () => {
        if (!isLatest) return;
        setFigure(null);
        setIsBuilding(false);
      },
    );
    return () => {
      isLatest = false;
    };
  }, [building, state, spec, isPossible]);
  return { figure, isBuilding, latest: () => wish.current };
}

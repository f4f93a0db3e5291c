import { useEffect, useRef, useState } from 'react';
import type { Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import { type FigureClient, openFigureClient } from '#views/figure/figureClient.ts';
import { specsToPrefetch } from '#views/figure/figurePrefetch.ts';
import { whyNoFigure } from '#views/figure/page/whyNoFigure.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';

interface ShownFigure {
  /** The last that was built; null before the first, where nothing is visible, and after a failure. */
  readonly figure: Figure | null;
  /** True while a newer one is being built. */
  readonly isBuilding: boolean;
  /** The figure of the latest request: the one to save. */
  readonly latest: () => Promise<Figure>;
}

/** The figure of a view, built in a worker: the one before stays visible until the next is there. `derive` is null until it can be built. */
export function useFigure(
  derive: Derive | null,
  state: AddressState,
  spec: FigureSpec,
  questions: readonly Question[],
): ShownFigure {
  const [figure, setFigure] = useState<Figure | null>(null);
  const [isBuilding, setIsBuilding] = useState(true);
  const [client, setClient] = useState<FigureClient | null>(null);
  const request = useRef<Promise<Figure>>(new Promise(() => {}));
  const isPossible = derive !== null && whyNoFigure(derive, state) === null;
  useEffect(() => {
    if (derive === null) return;
    const started = openFigureClient(derive, questions);
    setClient(started);
    return started.end;
  }, [derive, questions]);
  useEffect(() => {
    if (client === null || !isPossible) return;
    let isLatest = true;
    setIsBuilding(true);
    // A request that was overtaken waits for the later one.
    const own = client
      .build(state, spec, specsToPrefetch(spec))
      .then((made): Figure | Promise<Figure> => made ?? request.current);
    request.current = own;
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
  }, [client, state, spec, isPossible]);
  return { figure, isBuilding, latest: () => request.current };
}

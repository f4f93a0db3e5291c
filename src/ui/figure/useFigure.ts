import { useEffect, useRef, useState } from 'preact/compat';
import type { Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import { type FigureClient, openFigureClient } from '#views/figure/figureClient.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { specsToPrefetch } from '#views/figure/figurePrefetch.ts';
import { whyNoFigure } from '#views/figure/refusals/whyNoFigure.ts';
import { savesWork } from '#views/timing/savesWork.ts';

/** How long no new dataset must have come before its worker is started, in milliseconds: a credit comes letter by letter. */
const pauseMs = 150;

interface ShownFigure {
  /** The last that was built; null before the first, where nothing is visible, and after a failure. */
  readonly figure: Figure | null;
  /** True while a newer one is being built. */
  readonly isBuilding: boolean;
  /** The figure of the latest request: the one to save. */
  readonly latest: () => Promise<Figure>;
}

/** A figure that is asked for, perhaps before it can be built. */
function requested() {
  let resolve: (figure: Promise<Figure>) => void = () => {};
  let isAnswered = false;
  const figure = new Promise<Figure>((done) => {
    resolve = done;
  });
  // Whoever waits for it is told; nobody may.
  figure.catch(() => {});
  return {
    figure,
    isAnswered: () => isAnswered,
    answer: (building: Promise<Figure>) => {
      isAnswered = true;
      resolve(building);
    },
  };
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
  const [opened, setOpened] = useState<{ readonly of: Derive; readonly client: FigureClient } | null>(null);
  const client = opened !== null && opened.of === derive ? opened.client : null;
  const hasStarted = useRef(false);
  const request = useRef(requested());
  const isPossible = derive !== null && whyNoFigure(derive, state) === null;
  useEffect(() => {
    // What is asked for from now on is a figure of this dataset, or of the one that is being arranged.
    if (request.current.isAnswered()) request.current = requested();
    setIsBuilding(true);
    if (derive === null) return;
    let started: FigureClient | null = null;
    const start = () => {
      started = openFigureClient(derive, questions);
      setOpened({ of: derive, client: started });
    };
    const timer = hasStarted.current ? setTimeout(start, pauseMs) : undefined;
    if (timer === undefined) start();
    hasStarted.current = true;
    return () => {
      clearTimeout(timer);
      started?.end();
    };
  }, [derive, questions]);
  useEffect(() => {
    if (client === null || !isPossible) return;
    let isLatest = true;
    setIsBuilding(true);
    const mine = request.current.isAnswered() ? requested() : request.current;
    request.current = mine;
    // A request that was overtaken, also by another dataset, waits for the later one.
    const own = client.build(state, spec, specsToPrefetch(spec, savesWork())).then(
      (made): Figure | Promise<Figure> => made ?? request.current.figure,
      (error): Promise<Figure> => {
        if (request.current === mine) throw error;
        return request.current.figure;
      },
    );
    mine.answer(own);
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
  return { figure, isBuilding, latest: () => request.current.figure };
}

import { useMemo } from 'preact/compat';
import type { Question } from '#dataset/bundled.ts';
import { showsQuestion } from '#state/showsQuestion.ts';
import { decodeAddress } from '#state/urlCodec.ts';
import { useApp, useAppState } from '#ui/appContext.ts';

interface Questions {
  readonly all: readonly Question[];
  /** The one whose view is open; null for any other view. */
  readonly open: Question | null;
  /** The one after the open one, or the first; null without questions. */
  readonly next: Question | null;
}

/** The questions of the dataset, and which of them the present view answers. */
export function useQuestions(): Questions {
  const { derive, questions } = useApp();
  const asked = useMemo(
    () => questions.map(({ address }) => decodeAddress(address, derive.index).address),
    [questions, derive],
  );
  const at = useAppState((state) => asked.findIndex((question) => showsQuestion(state, question)));
  return {
    all: questions,
    open: questions[at] ?? null,
    next: questions[(at + 1) % questions.length] ?? null,
  };
}

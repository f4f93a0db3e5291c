import { useMemo } from 'preact/compat';
import type { Question } from '#dataset/bundled.ts';
import type { ActorId } from '#domain/ids.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { decodeAddress } from '#state/urlCodec.ts';
import { useApp } from '#ui/appContext.ts';
import { QuestionLink } from '#ui/questions/QuestionLink.tsx';
import { useQuestions } from '#ui/questions/useQuestions.ts';
import { actorWords as words } from '#words/actor.ts';
import { questionOfGroup } from './questionOf.ts';

/** The question that joins an actor with those that belong to it: each has relations of its own, and a panel has one actor. */
export function QuestionOfGroup({ id }: { readonly id: ActorId }) {
  const { derive, questions } = useApp();
  const { open } = useQuestions();
  const found = useMemo(() => groupIn(questions, derive.index, id), [questions, derive, id]);
  if (found === null || found.question === open) return null;
  return (
    <p className="panel-note">
      {words.togetherWith(found.others.map(derive.index.shortNameOf))}{' '}
      <QuestionLink question={found.question} />
    </p>
  );
}

const groupIn = (questions: readonly Question[], index: QueryIndex, id: ActorId) =>
  questionOfGroup(
    questions.map((question) => ({
      question,
      actors: decodeAddress(question.address, index).address.query.facets.actor as readonly ActorId[],
    })),
    index,
    id,
  );

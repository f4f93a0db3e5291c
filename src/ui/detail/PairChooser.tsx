import type { ActorId } from '#domain/ids.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { actorWords as words } from '#words/actor.ts';
import { compareTexts } from '#words/grammar/numbersAndLists.ts';

/** The second actor of a pair, chosen by name: the same as Shift-click in the picture, without a mouse. */
export function PairChooser({ id }: { readonly id: ActorId }) {
  const { store, derive } = useApp();
  const rollUp = useAppState((state) => state.query.rollUp);
  const others = [...derive.index.actors.values()]
    .filter(({ actor, rollsUpTo }) => actor.id !== id && (!rollUp || rollsUpTo === actor.id))
    .map(({ actor }) => actor)
    .sort((a, b) => compareTexts(a.shortName, b.shortName));
  return (
    <label className="pair-chooser">
      <span>{words.pairHint}</span>
      <select
        className="field"
        value=""
        onChange={(event) =>
          store.dispatch({ type: 'actorPaired', actor: event.currentTarget.value as ActorId })
        }
      >
        <option value="" disabled>
          {words.pairChoose}
        </option>
        {others.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {derive.index.shortNameOf(actor.id)}
          </option>
        ))}
      </select>
    </label>
  );
}

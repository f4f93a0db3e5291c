import './editing.css';
import { useState } from 'preact/compat';
import { actorKinds } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { Fold } from '#ui/Fold.tsx';
import { useAnnounced } from '#ui/keeping/useOwnWork.ts';
import { LongList } from '#ui/LongList.tsx';
import { actorKindsWords as words } from '#words/ownEditing.ts';
import { terms } from '#words/terms.ts';
import { giveKind } from '#workspace/acts/kinds.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { OwnNow, OwnWork } from '#workspace/ownWork.ts';

interface Props {
  readonly work: OwnWork;
  readonly now: OwnNow;
}

/** Actors of coded texts of whom nobody has said yet what they are. */
export const withoutKind = ({ dataset, texts }: OwnData): readonly ActorId[] =>
  texts.length === 0 ? [] : dataset.actors.flatMap(({ id, kind }) => (kind === 'unstated' ? [id] : []));

/** What each actor is, one after the other by Tab and a letter; each answer is an act of its own, and stays in sight. */
export function ActorKinds({ work, now }: Props) {
  const announced = useAnnounced();
  const open = withoutKind(now.data);
  const [listed, setListed] = useState<readonly ActorId[]>(open);
  // Those who came since.
  const fresh = open.filter((id) => !listed.includes(id));
  if (fresh.length > 0) setListed([...listed, ...fresh]);
  const { actors } = now.data.dataset;
  const shown = listed.flatMap((id) => actors.find((actor) => actor.id === id) ?? []);
  if (shown.length === 0) return null;
  return (
    <Fold className="editing" title={words.title(open.length)}>
      <p className="quiet">{words.why}</p>
      <LongList items={shown} className="actor-kinds">
        {({ id, name, kind }) => (
          <li key={id}>
            <label>
              <span dir="auto">{name}</span>
              <select
                className="field"
                value={kind}
                onChange={(event) => {
                  const chosen = actorKinds.find((one) => one === event.currentTarget.value);
                  if (chosen) void announced(work.act((data) => giveKind(data, id, chosen)));
                }}
              >
                {actorKinds.map((one) => (
                  <option key={one} value={one}>
                    {terms.kind[one]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        )}
      </LongList>
    </Fold>
  );
}

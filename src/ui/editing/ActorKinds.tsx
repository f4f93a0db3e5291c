import './editing.css';
import { useCallback, useEffect, useRef, useState } from 'preact/compat';
import { type ActorKind, actorKinds } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { useAnnounced } from '#ui/ownData/useOwnWork.ts';
import { Fold } from '#ui/widgets/Fold.tsx';
import { LongList } from '#ui/widgets/LongList.tsx';
import { actorKindsWords as words } from '#words/ownEditing.ts';
import { terms } from '#words/terms.ts';
import { giveKind } from '#workspace/acts/kinds.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';

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
            <KindChoice
              name={name}
              kind={kind}
              onChoose={(chosen) => void announced(work.act((data) => giveKind(data, id, chosen)))}
            />
          </li>
        )}
      </LongList>
    </Fold>
  );
}

/** Keys that go through a closed list one by one. */
const steps = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

interface KindChoiceProps {
  readonly name: string;
  readonly kind: ActorKind;
  readonly onChoose: (kind: ActorKind) => void;
}

/** One choice is one act: what the arrows pass on their way is none. They end where the field is left. */
function KindChoice({ name, kind, onChoose }: KindChoiceProps) {
  const [passed, setPassed] = useState<ActorKind | null>(null);
  const isStep = useRef(false);
  const latest = useRef({ passed, kind, onChoose });
  latest.current = { passed, kind, onChoose };
  const finish = useCallback(() => {
    const { passed, kind, onChoose } = latest.current;
    latest.current = { ...latest.current, passed: null };
    if (passed !== null && passed !== kind) onChoose(passed);
  }, []);
  // A dialog that closes leaves the field as well.
  useEffect(() => finish, [finish]);
  return (
    <label>
      <span dir="auto">{name}</span>
      <select
        className="field"
        value={passed ?? kind}
        onKeyDown={(event) => {
          isStep.current = steps.has(event.key);
          if (event.key === 'Enter') finish();
        }}
        onPointerDown={() => {
          isStep.current = false;
        }}
        onBlur={() => {
          finish();
          setPassed(null);
        }}
        onChange={(event) => {
          const chosen = actorKinds.find((one) => one === event.currentTarget.value);
          if (chosen === undefined) return;
          setPassed(isStep.current ? chosen : null);
          if (!isStep.current) onChoose(chosen);
        }}
      >
        {actorKinds.map((one) => (
          <option key={one} value={one}>
            {terms.kind[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

import './editing.css';
import { useState } from 'preact/compat';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { useApp } from '#ui/appContext.ts';
import { useAnnounced, useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { Fold } from '#ui/widgets/Fold.tsx';
import { editWords as words } from '#words/ownEditing.ts';
import { restore } from '#workspace/acts/bin.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';
import { RecordForm } from './RecordForm.tsx';
import { Remove } from './Remove.tsx';

interface EditProps {
  readonly actor: Actor;
  readonly work: OwnWork;
  readonly now: OwnNow;
}

/** What can be changed about an actor of one's own data. */
export function EditActor({ id }: { readonly id: ActorId }) {
  const own = useOwnWork();
  const actor = own?.now.data.dataset.actors.find((one) => one.id === id);
  if (own === null || actor === undefined || own.now.standing !== 'writer') return null;
  return (
    <Fold className="editing" title={words.edit}>
      <RecordForm thing="actor" record={actor} label={words.form(actor.name)} {...own} />
      <Join actor={actor} {...own} />
      <Remove thing="actor" id={actor.id} {...own} />
    </Fold>
  );
}

function Join({ actor, work, now }: EditProps) {
  const { store } = useApp();
  const announced = useAnnounced();
  const [into, setInto] = useState('');
  const { dataset, bin: entries } = now.data;
  const others = dataset.actors
    .filter(({ id }) => id !== actor.id)
    .sort((one, other) => one.name.localeCompare(other.name));
  const joined = entries.filter(({ how, names }) => how === 'joined' && names[1] === actor.name);
  const join = async () => {
    const select = (id: ActorId) => store.dispatch({ type: 'actorSelected', actor: id });
    const chosen = into as ActorId;
    // Before the act: a selected actor who is gone would be none, and the focus lost with him.
    select(chosen);
    if (!(await announced(work.act((data) => joinActors(data, actor.id, chosen))))) select(actor.id);
  };
  return (
    <>
      <div className="editing-row">
        <select
          className="field"
          aria-label={words.joinWith(actor.name)}
          value={into}
          onChange={(event) => setInto(event.currentTarget.value)}
        >
          <option value="">{words.choose}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button small"
          aria-disabled={into === ''}
          onClick={() => void (into !== '' && join())}
        >
          {words.join}
        </button>
      </div>
      <p className="quiet">{words.joinNote}</p>
      {joined.map(({ id, names: [name = ''] }) => (
        <button
          key={id}
          type="button"
          className="button small"
          onClick={() => void announced(work.act((data) => restore(data, id)))}
        >
          {words.part(name)}
        </button>
      ))}
    </>
  );
}

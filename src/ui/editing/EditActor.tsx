import './editing.css';
import { useId, useState } from 'react';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { useApp } from '#ui/appContext.ts';
import { useAnnounced, useOwnWork } from '#ui/keeping/useOwnWork.ts';
import { editWords as words } from '#words/ownEditing.ts';
import { bin, restore } from '#workspace/acts/bin.ts';
import { editActor } from '#workspace/acts/editing.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { stillNamedIn } from '#workspace/acts/references.ts';
import type { OwnNow, OwnWork } from '#workspace/ownWork.ts';

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
    <details className="fold editing">
      <summary>
        <span>{words.edit}</span>
      </summary>
      <ActorFields actor={actor} {...own} />
      <Join actor={actor} {...own} />
      <Remove actor={actor} {...own} />
    </details>
  );
}

const separator = /\s*[;；]\s*/;
const labelsIn = (text: string) => text.split(separator).filter((label) => label !== '');
const longestShort = 24;

interface Group {
  readonly id: string;
  readonly label: string;
}

interface Fields {
  readonly name: string;
  /** Null until it is typed. */
  readonly shortName: string | null;
  readonly country: string;
  readonly faction: string;
}

function ActorFields({ actor, work, now }: EditProps) {
  const { countries, factions } = now.data.dataset;
  const announced = useAnnounced();
  const labels = (ids: readonly string[], groups: readonly Group[]) =>
    ids.map((id) => groups.find((group) => group.id === id)?.label ?? id).join('; ');
  const ofActor = (): Fields => ({
    name: actor.name,
    shortName: null,
    country: labels(actor.countries, countries),
    faction: labels(actor.factions, factions),
  });
  const [fields, setFields] = useState(ofActor);
  const [shown, setShown] = useState(actor);
  // Changed here, taken back, or changed in another tab.
  if (shown !== actor) {
    setShown(actor);
    setFields(ofActor());
  }
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const { name, country, faction } = fields;
  // A short name that was the name stays it, as long as it is short.
  const follows = actor.shortName === actor.name && name.trim().length <= longestShort;
  const shortName = fields.shortName ?? (follows ? name : actor.shortName);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = { name, shortName, countries: labelsIn(country), factions: labelsIn(faction) };
        void announced(work.act((data) => editActor(data, actor.id, form)));
      }}
    >
      <TextField label={words.name} value={name} most={200} onChange={(text) => set({ name: text })} />
      <TextField
        label={words.shortName}
        value={shortName}
        most={longestShort}
        onChange={(text) => set({ shortName: text })}
      />
      <TextField
        label={words.country}
        value={country}
        groups={countries}
        onChange={(text) => set({ country: text })}
      />
      <TextField
        label={words.faction}
        value={faction}
        groups={factions}
        onChange={(text) => set({ faction: text })}
      />
      <p className="quiet">{words.several}</p>
      <button type="submit" className="button small" disabled={name.trim() === '' || shortName.trim() === ''}>
        {words.keep}
      </button>
    </form>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most?: number;
  /** Labels to choose from. */
  readonly groups?: readonly Group[];
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, most, groups, onChange }: TextFieldProps) {
  const listId = useId();
  return (
    <label className="editing-field">
      <span>{label}</span>
      <input
        className="field"
        dir="auto"
        value={value}
        maxLength={most}
        list={groups && listId}
        onChange={(event) => onChange(event.target.value)}
      />
      {groups && (
        <datalist id={listId}>
          {groups.map((group) => (
            <option key={group.id} value={group.label} />
          ))}
        </datalist>
      )}
    </label>
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
    const chosen = into as ActorId;
    if (await announced(work.act((data) => joinActors(data, actor.id, chosen))))
      store.dispatch({ type: 'actorSelected', actor: chosen });
  };
  return (
    <>
      <div className="editing-row">
        <select
          className="field"
          aria-label={words.joinWith(actor.name)}
          value={into}
          onChange={(event) => setInto(event.target.value)}
        >
          <option value="">{words.choose}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className="button small" disabled={into === ''} onClick={() => void join()}>
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

function Remove({ actor, work, now }: EditProps) {
  const announced = useAnnounced();
  const named = stillNamedIn(now.data, 'actors', actor.id);
  return (
    <>
      <button
        type="button"
        className="button small"
        onClick={() => void announced(work.act((data) => bin(data, 'actor', actor.id, true)))}
      >
        {named.length === 0 ? words.remove : words.removeWith(named)}
      </button>
      <p className="quiet">{words.removeNote}</p>
    </>
  );
}

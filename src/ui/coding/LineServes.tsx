import { useMemo } from 'preact/compat';
import { lineWords as words } from '#words/coding.ts';
import { askedToServe, askedToSpeak, nameOfChoice, speakerIn } from './askedToSpeak.ts';
import type { LineState } from './useStatementLine.ts';

interface Props {
  readonly state: LineState;
  /** The text around the marked words. */
  readonly paragraph: string;
}

/** Whom a speaker speaks for, where the text does not say it: an official is shown with them, and what he says is their word. */
export function LineServes({ state: { dataset, line, set, text }, paragraph }: Props) {
  const isAsked = useMemo(
    () => askedToServe(dataset, line, text) ?? askedToSpeak(dataset, line, paragraph),
    [dataset, line, text, paragraph],
  );
  const official = speakerIn(dataset, line);
  if (official === null || isAsked !== null || line.voice !== null) return null;
  const name = nameOfChoice(official);
  const others = dataset.actors.filter((actor) => actor.name !== name && actor.kind !== 'official');
  const chosen = line.serves?.kind === 'actor' ? line.serves.actor.id : '';
  return (
    <label className="line-speaks">
      <span>{words.serves(name)}</span>
      <select
        className="field"
        value={chosen}
        onChange={(event) => {
          const actor = others.find(({ id }) => id === event.currentTarget.value);
          set({ serves: actor === undefined ? null : { kind: 'actor', actor, also: null } });
        }}
      >
        <option value="">{words.servesNobody}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

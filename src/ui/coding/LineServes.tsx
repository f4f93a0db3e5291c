import { useMemo } from 'preact/compat';
import { lineWords as words } from '#words/codingDesk.ts';
import { nameOfChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { speakerToChoose } from './askedToSpeak.ts';
import type { LineState } from './useStatementLine.ts';

interface Props {
  readonly state: LineState;
  /** The text around the marked words. */
  readonly paragraph: string;
}

/** Whom a speaker speaks for, where the text does not say it: an official is shown with them, and what he says is their word. */
export function LineServes({ state: { dataset, line, set, text }, paragraph }: Props) {
  const official = useMemo(
    () => speakerToChoose(dataset, line, text, paragraph),
    [dataset, line, text, paragraph],
  );
  if (official === null) return null;
  const name = nameOfChoice(official);
  const others = dataset.actors.filter((actor) => actor.name !== name && actor.kind !== 'official');
  const served = line.serves?.official === name ? line.serves.choice : null;
  const chosen = served?.kind === 'actor' ? served.actor.id : '';
  return (
    <label className="line-speaks">
      <span>{words.serves(name)}</span>
      <select
        className="field"
        value={chosen}
        onChange={(event) => {
          const actor = others.find(({ id }) => id === event.currentTarget.value);
          const choice = actor && ({ kind: 'actor', actor, also: null } as const);
          set({ serves: choice === undefined ? null : { official: name, choice } });
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

import { useMemo } from 'preact/compat';
import { lineWords as words } from '#words/coding.ts';
import { askedToServe, askedToSpeak, nameOfChoice, officialIn } from './askedToSpeak.ts';
import { LineOffer } from './LineOffer.tsx';
import { shownFilling } from './lineOffers.ts';
import type { LineState } from './useStatementLine.ts';

interface Props {
  readonly state: LineState;
  /** The text around the marked words. */
  readonly paragraph: string;
}

/** Below the fields: whom the sentence has speak, and whether a speaker speaks for the one who acts. */
export function LineSpeaker({ state, paragraph }: Props) {
  const { dataset, line, set, fields, offers, isResting, text } = state;
  // What a sentence has somebody say is not the author's word by default without a look.
  const speaker = line.saidBy.choice?.kind === 'narrator' && !isResting ? offers.speaker : null;
  const named = speaker && shownFilling({ text: speaker.label, choice: speaker.choice });
  const served = useMemo(() => askedToServe(dataset, line, text), [dataset, line, text]);
  const spoken = useMemo(() => askedToSpeak(dataset, line, paragraph), [dataset, line, paragraph]);
  const asked = served ?? spoken;
  return (
    <>
      {named !== null && (
        <LineOffer
          found={words.speakerHere}
          label={words.saidByThem(named.text)}
          onTake={() => {
            set({ saidBy: named });
            fields.saidBy.current?.focus();
          }}
        />
      )}
      {asked !== null && (
        <label className="line-speaks">
          <input
            type="checkbox"
            checked={asked.isYes}
            onChange={(event) => set({ speaksFor: event.currentTarget.checked })}
          />
          <span>{words.speaksFor(asked.speaker, asked.party)}</span>
        </label>
      )}
      {asked === null && <Served state={state} />}
    </>
  );
}

/** Whom a speaker speaks for, where the text does not say it: an official is shown with them, and what he says is their word. */
function Served({ state: { dataset, line, set } }: Pick<Props, 'state'>) {
  const official = line.saidBy.choice?.kind === 'narrator' ? null : officialIn(dataset, line);
  if (official === null || line.voice !== null) return null;
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

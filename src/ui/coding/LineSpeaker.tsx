import { useMemo } from 'preact/compat';
import { lineWords as words } from '#words/codingDesk.ts';
import { askedToServe, askedToSpeak } from './askedToSpeak.ts';
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
            onChange={(event) => {
              const { speaker, party } = asked;
              set({ speaksFor: { speaker, party, isYes: event.currentTarget.checked } });
            }}
          />
          <span>{words.speaksFor(asked.speaker, asked.party)}</span>
        </label>
      )}
    </>
  );
}

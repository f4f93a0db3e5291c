import { lineWords as words } from '#words/codingDesk.ts';
import { LineOffer } from './LineOffer.tsx';
import { mayBeAlleged } from './line.ts';
import { shownFilling } from './lineOffers.ts';
import type { LineState } from './useStatementLine.ts';

interface Props {
  readonly state: LineState;
  /** The marked words. */
  readonly quote: string;
}

/** Below the line: that its sentence tells an accusation, with one press that makes the line what is alleged. */
export function LineAlleged({ state, quote }: Props) {
  const { line, set, accuser, fields, isResting } = state;
  if (isResting || accuser === null || !mayBeAlleged(line, quote, accuser.choice)) return null;
  const accusing = shownFilling({ text: accuser.label, choice: accuser.choice });
  return (
    <LineOffer
      found={words.accusationHere}
      label={words.allegedByThem(accusing.text)}
      onTake={() => {
        set({ mode: 'accused', saidBy: accusing });
        fields[state.openField].current?.focus();
      }}
    />
  );
}

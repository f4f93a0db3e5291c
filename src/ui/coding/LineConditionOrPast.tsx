import { useMemo } from 'preact/compat';
import { lineWords as words } from '#words/codingDesk.ts';
import { tidiedCondition } from '#workspace/coding/sentences/conditionIn.ts';
import { pastIn } from '#workspace/coding/sentences/overOrToCome.ts';
import { LineOffer } from './LineOffer.tsx';
import type { LineState } from './useStatementLine.ts';

interface Props {
  readonly state: LineState;
  /** The marked words. */
  readonly quote: string;
  /** The words are no relation, because it is over. */
  readonly onPast: () => void;
}

/** Below the fields: a condition that the words have and the line has not yet, and that they speak of what is over. */
export function LineConditionOrPast({ state, quote, onPast }: Props) {
  const { line, set, condition, fields, isResting, published } = state;
  const past = useMemo(() => {
    // A text without a date came out by today.
    const newest = Number(published?.slice(0, 4)) || new Date().getFullYear();
    return pastIn(line.when, newest) ?? pastIn(quote, newest);
  }, [line.when, quote, published]);
  const offered = condition === null || line.condition !== '' ? null : tidiedCondition(condition);
  if (isResting) return null;
  return (
    <>
      {offered !== null && (
        <LineOffer
          found={words.conditionHere}
          label={words.keepCondition(offered)}
          onTake={() => {
            set({ condition: offered });
            fields[state.openField].current?.focus();
          }}
        />
      )}
      {past !== null && <LineOffer found={words.past(past)} label={words.notePast} onTake={onPast} />}
    </>
  );
}

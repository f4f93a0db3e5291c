import { useBreakpoint } from '#ui/useMedia.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import type { Passage, SpeakerChoice } from '#workspace/acts/codePassage.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { CompletingField } from './CompletingField.tsx';
import { chosenIn, type FieldName, isAmongThem, isMissing, type Line, type LineVerb } from './line.ts';
import { shownFilling } from './lineOffers.ts';
import type { EnteredBy, Filling } from './offer.ts';
import type { LineState } from './useStatementLine.ts';

interface Props {
  readonly state: LineState;
  readonly passage: Passage;
  readonly write: (line: Line) => void;
}

/** Who does what to whom, and who says so. */
export function LineFields({ state, passage, write }: Props) {
  const { line, offers, sourceForm, isResting } = state;
  const isDesk = useBreakpoint() === 'desk';
  const completing = <Choice extends ActorChoice | LineVerb | SpeakerChoice>(
    name: FieldName,
    filling: Filling<Choice>,
  ) => ({
    label: words[name],
    field: state.fields[name],
    filling: shownFilling(filling),
    isInvalid: state.problem?.field === name,
    holdsEsc: !state.isUntouched,
    enterKey: name === 'saidBy' && !state.isMoreOpen ? ('done' as const) : ('next' as const),
    onChange: (next: Filling<Choice>) => state.set({ [name]: shownFilling(next) }),
    onUnchosen: (text: string) => state.setProblem({ field: name, why: words.unchosen(text) }),
    // On a small screen the list covers the button that writes, and elsewhere the fields that are unfolded.
    listsOn:
      name === 'saidBy' ? (isDesk && !state.isMoreOpen ? ('focus' as const) : ('press' as const)) : undefined,
    onEnter: (taken: Filling<Choice> | null, by: EnteredBy) =>
      entered(state, { name, filling: taken ?? filling, isTaken: taken !== null, by }, write),
  });
  return (
    <>
      <CompletingField
        {...completing('who', line.who)}
        offersFor={(text) => (isResting ? [] : offers.oneOrMore(text, ...chosenIn(line.whom)))}
      />
      <CompletingField
        {...completing('verb', line.verb)}
        offersFor={(text) => offers.deeds(text, line.who.choice, passage)}
      />
      <CompletingField
        {...completing('whom', line.whom)}
        offersFor={(text) => offers.oneOrMore(text, ...chosenIn(line.who))}
      />
      <CompletingField
        {...completing('saidBy', line.saidBy)}
        offersFor={(text) => offers.speakers(text, sourceForm)}
      />
    </>
  );
}

interface Entered {
  readonly name: FieldName;
  /** What the field holds now. */
  readonly filling: Filling<ActorChoice | LineVerb | SpeakerChoice>;
  /** It has just been chosen. */
  readonly isTaken: boolean;
  readonly by: EnteredBy;
}

/** Enter or a press in one of the fields: it goes on, writes, or says what is still to be chosen. */
function entered(state: LineState, { name, filling, isTaken, by }: Entered, write: Props['write']): void {
  const { line, isMoreOpen, isResting } = state;
  const isLast = name === 'saidBy' && !isMoreOpen;
  // Who was just chosen is seen before it is written.
  if (isLast && by === 'enter' && isTaken) return;
  const isDenial = name === 'verb' && filling.choice?.kind === 'denial';
  if (by === 'ctrlEnter' || (isLast && by === 'enter') || (isDenial && by === 'enter'))
    write(isTaken ? { ...line, [name]: shownFilling(filling) } : line);
  else if (isResting) state.setResting(false);
  else if (isMissing({ ...line, [name]: filling }, name)) {
    const isName = name !== 'verb' && filling.text.trim() !== '';
    state.setProblem({ field: name, why: isName ? words.whichOf(filling.text) : words.missing[name] });
  } else if (name === 'verb' && isAmongThem({ ...line, verb: filling as Line['verb'] }))
    state.fields.saidBy.current?.focus();
  else state.goOn(name);
}

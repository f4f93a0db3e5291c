import { lineWords as words } from '#words/codingDesk.ts';
import { denialWords } from '#words/denialNotes.ts';
import { verbInMode } from '#words/grammar/gloss.ts';
import { isPluralName } from '#words/grammar/nameInSentence.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { writeDenials, writeOffices, writeStatements } from '#workspace/acts/codePassage.ts';
import { typedPeriod } from '#workspace/acts/forms/typedPeriod.ts';
import { type ActorChoice, nameOfChoice } from '#workspace/coding/completing/actorCompletion.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { servingIn } from './askedToSpeak.ts';
import {
  allegedIn,
  chosenIn,
  codedOf,
  type DenialChoice,
  type Line,
  missingIn,
  modeOf,
  pairsIn,
  signOf,
} from './line.ts';
import type { LineProps } from './lineProps.ts';
import { newStatementsIn } from './undrawnStatement.ts';
import type { LineState } from './useStatementLine.ts';

/** Writes the line as it is given, or says what is in the way. */
export function lineWriting(state: LineState, { work, passage, quote, paragraph, onWritten }: LineProps) {
  const { dataset, text, fields, setProblem, rest } = state;
  /** The act is made at once; it is kept a moment later, and keys go to the next line meanwhile. */
  const written = (make: (data: OwnData) => Made): OwnData | null => {
    let made: Made | null = null;
    const done = work.act((data) => {
      made = make(data);
      return made;
    });
    void done.then((outcome) => {
      if (!outcome.ok) setProblem({ field: null, why: outcome.why });
    });
    const outcome = made as Made | null;
    return outcome?.ok === true ? outcome.data : null;
  };
  /** A denial needs nobody but who denies. */
  const deny = (by: readonly ActorChoice[], { statement }: DenialChoice) => {
    if (written((data) => writeDenials(data, by, statement.id, passage)) === null) return;
    onWritten(denialWords.written(by.map(nameOfChoice), passage.paragraph));
    rest();
  };
  /** Whom somebody speaks for is no statement. */
  const serve = (officials: readonly ActorChoice[], served: readonly ActorChoice[]) => {
    const [one, ...more] = served;
    if (one === undefined || more.length > 0) return setProblem({ field: 'whom', why: words.servesOne });
    if (written((data) => writeOffices(data, officials, one, passage)) === null) return;
    onWritten(words.servesWritten(officials.map(nameOfChoice), nameOfChoice(one)));
    rest();
  };
  return (given: Line) => {
    const { who, verb, whom } = given;
    if (verb.choice?.kind === 'office' && who.choice !== null && whom.choice !== null)
      return serve(chosenIn(who), chosenIn(whom));
    if (verb.choice?.kind === 'denial' && who.choice !== null) return deny(chosenIn(who), verb.choice);
    const missing = missingIn(given);
    if (missing !== undefined) {
      setProblem({ field: missing, why: words.missing[missing] });
      return fields[missing].current?.focus();
    }
    const when = typedPeriod(given.when);
    if (!when.ok) return setProblem({ field: 'when', why: when.isEnd ? words.endAlone(when.why) : when.why });
    const mode = modeOf(given, quote);
    const coded = codedOf(given, {
      mode,
      when: when.period,
      ...servingIn(dataset, given, text, paragraph),
    });
    const pairs = pairsIn(given);
    const after = written((data) =>
      writeStatements(
        data,
        pairs.map(([one, other]) => ({ ...coded, who: one, whom: other })),
        passage,
      ),
    );
    if (after === null) return;
    const type = { label: verb.text, sign: signOf(verb.choice) ?? -1 };
    const said = verbInMode({ type, mode }, isPluralName(who.text));
    // What the passage says already is not written again.
    const fresh = newStatementsIn(dataset, after.dataset);
    onWritten(
      pairs.length > 1
        ? words.writtenSeveral(fresh.length, passage.paragraph)
        : words.written(who.text, said, whom.text, allegedIn(given, mode), passage.paragraph),
      fresh[0] ?? null,
    );
    rest();
  };
}

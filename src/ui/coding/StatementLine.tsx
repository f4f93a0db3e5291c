import './StatementLine.css';
import type { KeyboardEvent, ReactNode } from 'preact/compat';
import type { OmissionReason } from '#domain/dataset.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import { LineAlleged } from './LineAlleged.tsx';
import { LineConditionOrPast } from './LineConditionOrPast.tsx';
import { LineFields } from './LineFields.tsx';
import { LineFoot } from './LineFoot.tsx';
import { LineMore } from './LineMore.tsx';
import { LineServes } from './LineServes.tsx';
import { LineSpeaker } from './LineSpeaker.tsx';
import { type Line, modeOf, signOf } from './line.ts';
import type { Recent } from './lineOffers.ts';
import type { LineProps } from './lineProps.ts';
import { lineWriting } from './lineWriting.ts';
import { type LineState, useStatementLine } from './useStatementLine.ts';

interface Props extends LineProps {
  readonly recent: Recent;
  /** What was written into the line of this paragraph before, and not kept. */
  readonly draft: Line | null;
  readonly onDraft: (line: Line | null) => void;
  /** That what was written last is not drawn. */
  readonly undrawn: ReactNode;
  /** The same words are no relation, and it is to be said why. */
  readonly onOmit: (reason?: OmissionReason) => void;
}

/** The line under a paragraph in which a statement is written. Nothing is kept before it is written, and Esc leaves nothing behind. */
export function StatementLine(props: Props) {
  const { passage, quote, paragraph, onCancel, undrawn, onOmit } = props;
  const state = useStatementLine(props);
  const { dataset, line, form } = state;
  const write = lineWriting(state, props);
  return (
    <form
      ref={form}
      className="statement-line"
      aria-label={words.title(passage.paragraph)}
      onKeyDown={(event) => onLineKey(event, state, props, write)}
      onSubmit={(event) => {
        event.preventDefault();
        write(line);
      }}
    >
      <LineFields state={state} passage={passage} write={write} />
      <LineSpeaker state={state} paragraph={paragraph} />
      <LineConditionOrPast state={state} quote={quote} onPast={() => onOmit('past')} />
      <LineMore
        line={{ ...line, mode: modeOf(line, quote) }}
        sign={signOf(line.verb.choice) ?? -1}
        sourceForm={state.sourceForm}
        countries={dataset.countries}
        days={state.days}
        published={state.published}
        hasCondition={state.condition !== null}
        isOpen={state.isMoreOpen}
        first={state.firstOfMore}
        onOpen={() => state.setMoreOpen(true)}
        onChange={state.set}
        onWrite={() => write(line)}
        onDay={() => form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()}
      />
      <LineAlleged state={state} quote={quote} />
      <LineServes state={state} paragraph={paragraph} />
      <LineFoot
        write={words.write}
        problem={state.problem?.why ?? null}
        onCancel={onCancel}
        onOmit={() => onOmit()}
        written={state.isUntouched ? undrawn : null}
      />
    </form>
  );
}

/** Keys of the whole line: what its fields have done already stands. */
function onLineKey(
  event: KeyboardEvent<HTMLElement>,
  { line, isUntouched, isResting, setResting, setProblem }: LineState,
  { work, onCancel, onSentence }: Props,
  write: (line: Line) => void,
): void {
  if (event.isComposing) return;
  const hasCtrl = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape') {
    event.preventDefault();
    onCancel();
  } else if (event.key === 'Enter' && hasCtrl) {
    // A completing field has done it, with what it chose.
    if (event.defaultPrevented) return;
    event.preventDefault();
    write(line);
  } else if ((event.key === 'PageDown' || event.key === 'PageUp') && !event.shiftKey) {
    event.preventDefault();
    onSentence(event.key === 'PageDown' ? 1 : -1);
  } else if (isResting && event.key === 'ArrowDown') setResting(false);
  else if (isUntouched && event.key.toLowerCase() === shortcutKeys.everywhere.undo && hasCtrl) {
    // An empty line has nothing of its own to take back.
    event.preventDefault();
    if (!event.shiftKey) void work.undo().then((done) => done.ok && setProblem(null));
  }
}

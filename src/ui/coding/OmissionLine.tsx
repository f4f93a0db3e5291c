import './StatementLine.css';
import { omissionReasons } from '#domain/dataset.ts';
import { omissionWords as words } from '#words/codingDesk.ts';
import { terms } from '#words/terms.ts';
import { CompletingField } from './CompletingField.tsx';
import { LineFoot } from './LineFoot.tsx';
import { chosenIn } from './line.ts';
import { type OmissionProps, useOmission } from './useOmission.ts';

type State = ReturnType<typeof useOmission>;

/** The line under a paragraph that says why marked words are no relation. */
export function OmissionLine(props: OmissionProps) {
  const { passage, onCancel, onSentence } = props;
  const state = useOmission(props);
  const { form, offers, problem, write, who, whom, note, setNote } = state;
  return (
    <form
      ref={form}
      className="statement-line"
      aria-label={words.title(passage.paragraph)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          onCancel();
        } else if ((event.key === 'PageDown' || event.key === 'PageUp') && !event.shiftKey) {
          event.preventDefault();
          onSentence(event.key === 'PageDown' ? 1 : -1);
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <CompletingField
        label={words.who}
        {...who}
        isInvalid={problem?.field === 'who'}
        enterKey="next"
        offersFor={(text) => offers.actors(text, ...chosenIn(whom.filling))}
        onEnter={() => whom.field.current?.focus()}
      />
      <CompletingField
        label={words.whom}
        {...whom}
        isInvalid={false}
        enterKey="next"
        offersFor={(text) => offers.actors(text, ...chosenIn(who.filling))}
        onEnter={() => state.reasonField.current?.focus()}
      />
      <ReasonField state={state} />
      <label className="line-field">
        <span>{words.note}</span>
        <input
          className="field"
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <LineFoot write={words.write} problem={problem?.why ?? null} onCancel={onCancel} />
    </form>
  );
}

function ReasonField({ state }: { readonly state: State }) {
  const { reason, reasonField, chooseReason, problem, write } = state;
  return (
    <label className="line-field">
      <span>{words.reason}</span>
      <select
        ref={reasonField}
        className="field"
        value={reason ?? ''}
        aria-invalid={problem?.field === 'reason' || undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void write();
        }}
        onChange={(event) => {
          chooseReason(omissionReasons.find((one) => one === event.currentTarget.value) ?? null);
        }}
      >
        <option value="" disabled>
          {words.chooseReason}
        </option>
        {omissionReasons.map((one) => (
          <option key={one} value={one}>
            {terms.omissionReason[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

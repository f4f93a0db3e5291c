import './editing.css';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'preact/compat';
import type { Statement } from '#domain/statement.ts';
import { useApp } from '#ui/appContext.ts';
import { useAnnounced } from '#ui/ownData/useOwnWork.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { actWords } from '#words/acts.ts';
import { formWords as words } from '#words/forms.ts';
import { capitalised } from '#words/grammar/numbersAndLists.ts';
import { editWords } from '#words/ownEditing.ts';
import { followingActorForm, followingForm, keepsOwnGloss } from '#workspace/acts/forms/following.ts';
import {
  backgroundFields,
  type FormField,
  type FormThing,
  formFields,
} from '#workspace/acts/forms/formFields.ts';
import { addForm, blankOf, keepForm } from '#workspace/acts/forms/keepForm.ts';
import { type Form, formOf, type Problems } from '#workspace/acts/forms/readForm.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';

interface RecordFormProps {
  readonly thing: FormThing;
  /** Null for a new one. */
  readonly record: { readonly id: string } | null;
  readonly label: string;
  readonly work: OwnWork;
  readonly now: OwnNow;
  /** What stands behind a field, by its name and by what is in it. */
  readonly beside?: (field: string, value: string) => ReactNode;
  /** Called with the data after what was kept. */
  readonly onKept?: (data: OwnData) => void;
}

/** All that can be filled in about a thing. Nothing is changed before it is kept, in one act; Esc leaves all as it was. */
export function RecordForm(props: RecordFormProps) {
  const { record, label, beside } = props;
  const filling = useFilling(props);
  const { element, dataset, fields, form, start, typed, problems, isTouched, isIdle, why } = filling;
  const [isExplained, setExplained] = useState(false);
  /** The mark of background knowledge follows from what the text says, and nobody has set it. */
  const isProposed = ({ name }: FormField) =>
    (Object.values(backgroundFields) as readonly string[]).includes(name) &&
    form[name] === 'yes' &&
    start[name] !== 'yes' &&
    !(name in typed);
  const fieldOf = (field: FormField) => (
    <Field
      key={field.name}
      field={field}
      value={form[field.name] ?? ''}
      problem={problems[field.name]}
      suggested={field.kind === 'groups' ? dataset[field.list].map((group) => group.label) : null}
      isExplained={isExplained}
      beside={
        <>
          {beside?.(field.name, form[field.name] ?? '')}
          {isProposed(field) && (form.name ?? '') !== '' && (
            <p className="quiet">{words.proposedBackground(form.name ?? '')}</p>
          )}
        </>
      }
      onChange={(value) => filling.type(field.name, value)}
    />
  );
  // What is empty rests on nothing.
  const isNeedless = ({ name }: FormField) => {
    const of = Object.entries(backgroundFields).find(([, mark]) => mark === name)?.[0];
    return of !== undefined && ['', 'unstated'].includes(form[of] ?? '');
  };
  const shownFields = fields.filter((field) => !isNeedless(field));
  const rare = shownFields.filter(({ isRare }) => isRare);
  const hasGroups = fields.some(({ kind }) => kind === 'groups' || kind === 'names');
  return (
    <form
      ref={element}
      className="record-form"
      aria-label={label}
      noValidate
      onKeyDown={filling.leave}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isIdle) void filling.keep();
      }}
    >
      {shownFields.filter(({ isRare }) => !isRare).map(fieldOf)}
      {rare.length > 0 && (
        <details className="fold">
          <summary>
            <span>{words.more}</span>
          </summary>
          <div className="record-form-more">{rare.map(fieldOf)}</div>
        </details>
      )}
      {hasGroups && <p className="quiet">{words.several}</p>}
      <p role="status" className="record-form-why" dir="auto">
        {why || filling.note()}
      </p>
      <div className="button-row">
        {/* Never disabled, for then it would lose the focus as soon as it has done its work. */}
        <button type="submit" className="button small" aria-disabled={isIdle}>
          {record === null ? editWords.add : editWords.keep}
        </button>
        {isTouched && (
          <button type="button" className="button small quiet" onClick={filling.reset}>
            {words.cancel}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-pressed={isExplained}
          onClick={() => setExplained(!isExplained)}
        >
          {words.explain}
        </button>
      </div>
    </form>
  );
}

/** What is being filled in: nothing is changed before it is kept. */
function useFilling({ thing, record, work, now, onKept }: RecordFormProps) {
  const { announce } = useApp();
  const announced = useAnnounced();
  const element = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const [why, setWhy] = useState('');
  const { dataset } = now.data;
  const fields = useMemo(() => formFields(dataset, thing, record ?? undefined), [dataset, thing, record]);
  const start = formOf(fields, record ?? blankOf(thing), now.data);
  const [typed, setTyped] = useState<Form>({});
  const [shown, setShown] = useState(record);
  // Changed here, taken back, or changed in another tab.
  if (shown !== record) {
    setShown(record);
    setTyped({});
  }
  const statement = thing === 'statement' ? (record as Statement | null) : undefined;
  const formNow = () => {
    if (statement !== undefined) return followingForm(dataset, statement, start, typed);
    return thing === 'actor' ? followingActorForm(now.data, start, typed) : { ...start, ...typed };
  };
  const form = formNow();
  const isTouched = fields.some(({ name }) => form[name] !== start[name]);
  const isIdle = record !== null && !isTouched;
  const make = (data: OwnData) =>
    record === null ? addForm(data, thing, form) : keepForm(data, thing, record.id, form);
  const wish = isTouched && thing === 'relationType' && record !== null ? make(now.data) : null;
  const note = () => {
    if (wish?.ok) return `${capitalised(actWords.relationsChange(wish.act.relations ?? 0))}.`;
    return statement && keepsOwnGloss(dataset, statement, start, form) ? words.ownGloss : '';
  };
  const reset = () => {
    setTyped({});
    setProblems({});
    setWhy('');
  };
  const keep = async () => {
    const made = make(work.now().data);
    setProblems(made.ok ? {} : (made.problems ?? {}));
    setWhy(made.ok ? '' : made.why);
    if (!made.ok) {
      // The field is marked by the next rendering.
      requestAnimationFrame(() => {
        const first = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
        const fold = first?.closest('details');
        if (fold) fold.open = true;
        first?.focus();
      });
      return;
    }
    if (!(await announced(work.act(make)))) return;
    setTyped({});
    onKept?.(work.now().data);
  };
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !isTouched) return;
    event.preventDefault();
    event.stopPropagation();
    reset();
    announce(words.reset);
  };
  return {
    element,
    dataset,
    fields,
    form,
    start,
    typed,
    problems,
    isTouched,
    isIdle,
    why,
    note,
    type: (field: string, value: string) => setTyped({ ...typed, [field]: value }),
    reset,
    keep,
    leave,
  };
}

interface FieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly problem: string | undefined;
  /** Names to choose from; others may be typed. */
  readonly suggested: readonly string[] | null;
  readonly isExplained: boolean;
  readonly beside: ReactNode;
  readonly onChange: (value: string) => void;
}

function Field({ field, value, problem, suggested, isExplained, beside, onChange }: FieldProps) {
  const id = useUniqueId();
  const helpId = `${id}-help`;
  const problemId = `${id}-problem`;
  const listId = `${id}-list`;
  const described = [field.help !== null && isExplained && helpId, problem !== undefined && problemId];
  const shared = {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem !== undefined || undefined,
    list: suggested === null ? undefined : listId,
  };
  return (
    <div className="editing-field" data-kind={field.kind} data-field={field.name}>
      <label htmlFor={id}>{field.label}</label>
      <Control field={field} value={value} onChange={onChange} shared={shared} />
      {suggested !== null && (
        <datalist id={listId}>
          {suggested.map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
      )}
      {beside}
      {isExplained && field.help !== null && (
        <p id={helpId} className="quiet">
          {field.help}
        </p>
      )}
      {problem !== undefined && (
        <p id={problemId} className="editing-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

interface ControlProps {
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shared: {
    readonly id: string;
    readonly list: string | undefined;
    readonly 'aria-describedby': string | undefined;
  };
}

function Control({ field, value, onChange, shared: { list, ...shared } }: ControlProps) {
  if (field.kind === 'choice')
    return (
      <select
        {...shared}
        className="field"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  if (field.kind === 'yes')
    return (
      <input
        {...shared}
        type="checkbox"
        checked={value === 'yes'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  if (field.kind === 'long')
    return (
      <textarea
        {...shared}
        className="field"
        dir="auto"
        rows={2}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <input
      {...shared}
      className="field"
      dir="auto"
      list={list}
      inputMode={field.kind === 'number' ? 'numeric' : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

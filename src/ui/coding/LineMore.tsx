import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'preact/compat';
import type { Country, SourceForm } from '#domain/dataset.ts';
import { type Mode, modes, type Sign, type Voice, voices } from '#domain/statement.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import { dateText } from '#words/grammar/numbersAndLists.ts';
import { modeTerm, voiceTerm } from '#words/terms.ts';
import type { RelativeDay } from '#workspace/coding/sentences/relativeDays.ts';

interface More {
  readonly mode: Mode;
  readonly voice: Voice | null;
  readonly when: string;
  readonly where: string;
  readonly condition: string;
}

interface Props {
  readonly line: More;
  /** Of the verb, for the word of a condition; −1 until there is one. */
  readonly sign: Sign | 0;
  readonly sourceForm: SourceForm;
  readonly countries: readonly Country[];
  /** Days that the marked sentence may mean; those of the marked words themselves are offered from the start. */
  readonly days: readonly (RelativeDay & { readonly isMarked: boolean })[];
  /** When the text appeared, as an ISO date, if that is known. */
  readonly published: string | undefined;
  /** The marked words have one. */
  readonly hasCondition: boolean;
  readonly isOpen: boolean;
  /** The first of its fields. */
  readonly first: RefObject<HTMLSelectElement | null>;
  readonly onOpen: () => void;
  readonly onChange: (change: Partial<More>) => void;
  /** Enter in the last of its fields. */
  readonly onWrite: () => void;
  /** A day was taken: its button is gone. */
  readonly onDay: () => void;
}

/** Enter goes on to the next field, from the last one it writes; a list opens by it, as everywhere. */
function onEnter(event: KeyboardEvent<HTMLElement>, onWrite: () => void): void {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input, select')];
  const at = fields.indexOf(event.target as HTMLElement);
  const field = fields[at];
  const next = fields[at + 1];
  if (field === undefined) return;
  if (next === undefined) {
    event.preventDefault();
    onWrite();
  } else if (field instanceof HTMLInputElement) {
    event.preventDefault();
    next.focus();
  }
}

/** How, when, where and by whose word: one quiet line with what holds by itself, and its fields once the focus comes to it. */
export function LineMore(props: Props) {
  const { line, sign, sourceForm, days, isOpen, first, onOpen, onChange, onDay } = props;
  useEffect(() => {
    if (isOpen) first.current?.focus();
  }, [isOpen, first]);
  const { mode, voice, when, where, condition } = line;
  const offered = days
    .filter(({ day, isMarked }) => dateText(day) !== when && (isOpen || isMarked))
    .map((one) => (
      <button
        key={one.day}
        type="button"
        className="link-button line-day"
        // Only where its field is open is it a stop of its own.
        tabIndex={isOpen ? 0 : -1}
        onClick={() => {
          onChange({ when: dateText(one.day) });
          onDay();
        }}
      >
        {words.dayOffer(dateText(one.day), one.words)}
      </button>
    ));
  if (!isOpen)
    return (
      <div className="line-defaults">
        <button type="button" className="link-button" onFocus={onOpen} onClick={onOpen}>
          {words.defaults(mode, sign, voice, sourceForm, when, where, condition)}
        </button>
        {offered}
      </div>
    );
  return <MoreFields {...props} offered={offered} />;
}

/** The fields themselves. */
function MoreFields(props: Props & { readonly offered: ReactNode }) {
  const { line, sign, sourceForm, countries, published, hasCondition, first, offered } = props;
  const { onChange, onWrite } = props;
  const { mode, voice, when, where, condition } = line;
  const listId = useUniqueId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the fields in it
    <div className="line-more" onKeyDown={(event) => onEnter(event, onWrite)}>
      <label>
        <span>{words.mode}</span>
        <select
          ref={first}
          className="field"
          value={mode}
          onChange={(event) =>
            onChange({ mode: modes.find((one) => one === event.currentTarget.value) ?? 'done' })
          }
        >
          {modes.map((one) => (
            <option key={one} value={one}>
              {modeTerm({ statement: { mode: one }, type: { sign } })}
            </option>
          ))}
        </select>
      </label>
      <div>
        <label>
          <span>{words.when}</span>
          <input
            className="field"
            placeholder={words.whenHint(published)}
            value={when}
            onChange={(event) => onChange({ when: event.currentTarget.value })}
          />
        </label>
        {offered}
      </div>
      <label>
        <span>{words.where}</span>
        <input
          className="field"
          dir="auto"
          list={listId}
          title={words.whereHint}
          value={where}
          onChange={(event) => onChange({ where: event.currentTarget.value })}
        />
        <datalist id={listId}>
          {countries.map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
      </label>
      {(hasCondition || condition !== '' || mode === 'threatened') && (
        <label>
          <span>{words.condition}</span>
          <input
            className="field"
            dir="auto"
            placeholder={words.conditionHint}
            value={condition}
            onChange={(event) => onChange({ condition: event.currentTarget.value })}
          />
        </label>
      )}
      <label>
        <span>{words.voice}</span>
        <select
          className="field"
          value={voice ?? ''}
          onChange={(event) =>
            onChange({ voice: voices.find((one) => one === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{words.voiceFollows}</option>
          {voices.map((one) => (
            <option key={one} value={one}>
              {voiceTerm(one, sourceForm)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

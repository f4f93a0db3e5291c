import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'preact/compat';
import { useUniqueId } from '#views/useUniqueId.ts';
import { lineWords as words } from '#words/coding.ts';

/** A choice as it is offered. */
export interface Offer<Choice> {
  readonly choice: Choice;
  readonly label: string;
  /** What tells it apart from others. */
  readonly note: string | null;
  /** True if it says more than was typed, so that it is taken only where it was chosen. */
  readonly isAsked?: boolean;
}

/** What a field holds: the text in it, and what was chosen for it; null while it is only text. */
export interface Filling<Choice> {
  readonly text: string;
  readonly choice: Choice | null;
}

/** A press on an offer chooses and no more; with Ctrl, Enter is meant for the whole form. */
export type EnteredBy = 'enter' | 'ctrlEnter' | 'press';

interface Props<Choice> {
  readonly label: string;
  readonly filling: Filling<Choice>;
  readonly offersFor: (text: string) => readonly Offer<Choice>[];
  readonly onChange: (filling: Filling<Choice>) => void;
  /** Enter or a press, and with it what that has just chosen. */
  readonly onEnter: (taken: Filling<Choice> | null, by: EnteredBy) => void;
  /** The field is left with words in it that stand for nothing. */
  readonly onUnchosen?: (text: string) => void;
  /** When what else there is is offered beside what has been chosen, as by a list. */
  readonly listsOn?: 'focus' | 'press' | undefined;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isInvalid: boolean;
  /** True if Esc, which leaves the form, closes an open list first. */
  readonly holdsEsc?: boolean;
  /** What Enter does, for the keyboards of touch screens. */
  readonly enterKey: 'next' | 'done';
}

/** What is typed behind words that wait for a choice begins another word: "Tarn" and "g" are "Tarn g". */
const wordAdded = (before: string, after: string) =>
  after.startsWith(before) && /^[\p{L}\p{N}]/u.test(after.slice(before.length))
    ? `${before} ${after.slice(before.length)}`
    : after;

/**
 * A field that completes what is typed: a combobox by the ARIA pattern "editable with list". The first offer is the active
 * one; Tab or Enter takes it and goes on.
 */
export function CompletingField<Choice>(props: Props<Choice>) {
  const { label, filling, offersFor, onChange, onEnter, field, isInvalid, enterKey } = props;
  const { onUnchosen, listsOn, holdsEsc = false } = props;
  const listId = useUniqueId();
  const list = useRef<HTMLDivElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const [isPressed, setPressed] = useState(false);
  /** The focus may go on before what was chosen has come back. */
  const latest = useRef(filling);
  latest.current = filling;
  const change = (next: Filling<Choice>) => {
    latest.current = next;
    onChange(next);
  };
  const [isHidden, setHidden] = useState(false);
  /** Enter was pressed where one has to be chosen: letters that follow begin another word of the name, which narrows the list. */
  const [isWaiting, setWaiting] = useState(false);
  /** How far the arrows have gone in the offers; null before the first. */
  const [moved, setMoved] = useState<number | null>(null);
  const isChosen = filling.choice !== null;
  const isListed = listsOn === 'focus' || (listsOn === 'press' && isPressed);
  const offers =
    hasFocus && !isHidden && (isListed || !isChosen) ? offersFor(isChosen ? '' : filling.text) : [];
  const isOpen = offers.length > 0;
  const first = isChosen || offers[0]?.isAsked ? -1 : 0;
  /** Enter takes nothing of what was typed before one is chosen. */
  const isAsked = !isChosen && filling.text.trim() !== '' && offers[0]?.isAsked === true;
  const active = Math.min(moved ?? first, offers.length - 1);

  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    if (active >= 0)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const filled = (offer: Offer<Choice>): Filling<Choice> => ({ text: offer.label, choice: offer.choice });
  /** What has been chosen covers nothing any longer. */
  const choose = (taken: Filling<Choice>) => {
    change(taken);
    setHidden(true);
    setMoved(null);
    setWaiting(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // While an input method composes a word, its keys are its own.
    if (event.isComposing || event.altKey) return;
    const hasCtrl = event.ctrlKey || event.metaKey;
    if (hasCtrl && event.key !== 'Enter') return;
    const offer = offers[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isHidden) return setHidden(false);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setMoved((Math.max(active, step === 1 ? -1 : 0) + step + offers.length) % offers.length);
      // What was chosen is opened to be chosen anew.
      else if (isChosen) change({ text: '', choice: null });
    } else if (event.key === 'Escape' && isOpen && holdsEsc) {
      // The list goes first: what is written in the form is not lost by a key that was meant for it.
      event.preventDefault();
      event.stopPropagation();
      setHidden(true);
    } else if (event.key === 'Tab' && !event.shiftKey && offer && (moved !== null || filling.text !== ''))
      change(filled(offer));
    else if (event.key === 'Enter') {
      event.preventDefault();
      const taken = offer ? filled(offer) : null;
      if (taken) choose(taken);
      else if (isAsked) setWaiting(true);
      onEnter(taken, hasCtrl ? 'ctrlEnter' : 'enter');
    }
  };
  const leave = () => {
    setFocus(false);
    setWaiting(false);
    setPressed(false);
    const typed = latest.current.text.trim();
    if (latest.current.choice !== null || typed === '') return;
    const same = offersFor(typed).find((offer) => offer.label.toLowerCase() === typed.toLowerCase());
    if (same) change(filled(same));
    else onUnchosen?.(typed);
  };
  return (
    <div className="completing">
      <label>
        <span>{label}</span>
        <input
          ref={field}
          type="text"
          role="combobox"
          className="field"
          dir="auto"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
          aria-invalid={isInvalid || undefined}
          autoComplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterKeyHint={enterKey}
          value={filling.text}
          onFocus={(event) => {
            setFocus(true);
            setHidden(false);
            setMoved(null);
            event.currentTarget.select();
          }}
          onBlur={leave}
          onClick={() => {
            setPressed(true);
            setHidden(false);
          }}
          onChange={(event) => {
            setMoved(null);
            setHidden(false);
            setWaiting(false);
            const { value } = event.currentTarget;
            const next = isWaiting ? wordAdded(filling.text, value) : value;
            if (next !== value) event.currentTarget.value = next;
            change({ text: next, choice: null });
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div
        ref={list}
        id={listId}
        role="listbox"
        // A list that scrolls would be a stop of its own, and be gone with the focus on it.
        tabIndex={-1}
        aria-label={label}
        className="completing-list"
        hidden={!isOpen}
      >
        {isAsked && (
          <p className="completing-hint" aria-hidden="true">
            {isWaiting ? words.waiting : words.whichOne}
          </p>
        )}
        {offers.map((offer, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; focus never comes here.
          <div
            key={`${offer.label} ${offer.note}`}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              const taken = filled(offer);
              choose(taken);
              onEnter(taken, 'press');
            }}
          >
            <span dir="auto">{offer.label}</span>
            {offer.note !== null && <span className="completing-note">{offer.note}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

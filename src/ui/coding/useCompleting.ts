import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'preact/compat';
import { type EnteredBy, type Filling, filled, type Offer } from './offer.ts';

export interface Completing<Choice> {
  readonly filling: Filling<Choice>;
  readonly offersFor: (text: string) => readonly Offer<Choice>[];
  readonly onChange: (filling: Filling<Choice>) => void;
  /** Enter or a press, and with it what that has just chosen. */
  readonly onEnter: (taken: Filling<Choice> | null, by: EnteredBy) => void;
  /** The field is left with words in it that stand for nothing. */
  readonly onUnchosen?: (text: string) => void;
  /** When what else there is is offered beside what has been chosen, as by a list. */
  readonly listsOn?: 'focus' | 'press' | undefined;
  /** True if Esc, which leaves the form, closes an open list first. */
  readonly holdsEsc?: boolean;
}

/** Follows the list: it comes into sight when it opens, and so does the offer that the arrows reach. */
function useListInSight(list: RefObject<HTMLElement | null>, isOpen: boolean, active: number): void {
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [list, isOpen]);
  useEffect(() => {
    if (active >= 0)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);
}

/** What a completing field has open and which offer is the active one. */
function useOffers<Choice>({ filling, offersFor, listsOn }: Completing<Choice>) {
  const [hasFocus, setFocus] = useState(false);
  const [isPressed, setPressed] = useState(false);
  const [isHidden, setHidden] = useState(false);
  /** Enter was pressed where one has to be chosen. */
  const [isWaiting, setWaiting] = useState(false);
  /** How far the arrows have gone in the offers; null before the first. */
  const [moved, setMoved] = useState<number | null>(null);
  const isChosen = filling.choice !== null;
  const isListed = listsOn === 'focus' || (listsOn === 'press' && isPressed);
  const offers =
    hasFocus && !isHidden && (isListed || !isChosen) ? offersFor(isChosen ? '' : filling.text) : [];
  const first = isChosen || offers[0]?.isAsked ? -1 : 0;
  return {
    offers,
    isOpen: offers.length > 0,
    isChosen,
    /** Enter takes nothing of what was typed before one is chosen. */
    isAsked: !isChosen && filling.text.trim() !== '' && offers[0]?.isAsked === true,
    active: Math.min(moved ?? first, offers.length - 1),
    moved,
    setMoved,
    isHidden,
    setHidden,
    isWaiting,
    setWaiting,
    setFocus,
    setPressed,
  };
}

/** The state of a field that completes what is typed, its list, and what its keys do. */
export function useCompleting<Choice>(props: Completing<Choice>, list: RefObject<HTMLElement | null>) {
  const { filling, offersFor, onChange, onEnter, onUnchosen, holdsEsc = false } = props;
  const state = useOffers(props);
  const { offers, isOpen, isChosen, isAsked, active, moved, isHidden } = state;
  const { setMoved, setHidden, setWaiting, setFocus, setPressed } = state;
  useListInSight(list, isOpen, active);
  /** The focus may go on before what was chosen has come back. */
  const latest = useRef(filling);
  latest.current = filling;
  const change = (next: Filling<Choice>) => {
    latest.current = next;
    onChange(next);
  };
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
      // Enter after Esc: the list comes back before anything is said about what is missing.
      if (isHidden && !hasCtrl && !isChosen && offersFor(filling.text).length > 0) return setHidden(false);
      const taken = offer ? filled(offer) : null;
      if (taken) choose(taken);
      else if (isAsked) {
        setWaiting(true);
        // What was typed stays in sight; letters that follow replace it, for they were meant for another field or another name.
        if (event.currentTarget instanceof HTMLInputElement) event.currentTarget.select();
      }
      onEnter(taken, hasCtrl ? 'ctrlEnter' : 'enter');
    }
  };
  const onBlur = () => {
    setFocus(false);
    setWaiting(false);
    setPressed(false);
    const typed = latest.current.text.trim();
    if (latest.current.choice !== null || typed === '') return;
    const same = offersFor(typed).find(
      ({ label, others, isAsked }) =>
        label.toLowerCase() === typed.toLowerCase() && (others === undefined || isAsked !== true),
    );
    if (same) change(filled(same));
    else onUnchosen?.(typed);
  };
  const onFocus = (event: FocusEvent<HTMLInputElement>) => {
    setFocus(true);
    setHidden(false);
    setMoved(null);
    event.currentTarget.select();
  };
  const onType = (typed: string) => {
    setMoved(null);
    setHidden(false);
    setWaiting(false);
    change({ text: typed, choice: null });
  };
  const onClick = () => {
    setPressed(true);
    setHidden(false);
  };
  const onPress = (offer: Offer<Choice>) => {
    const taken = filled(offer);
    choose(taken);
    onEnter(taken, 'press');
  };
  return { ...state, onKeyDown, onBlur, onFocus, onType, onClick, onPress };
}

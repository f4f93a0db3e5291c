import './hints.css';
import { useEffect, useRef, useState } from 'preact/compat';
import type { ActorId, StatementId } from '#domain/ids.ts';
import { useApp } from '#ui/appContext.ts';
import { ActorKinds, withoutKind } from '#ui/editing/ActorKinds.tsx';
import { useAnnounced } from '#ui/ownData/useOwnWork.ts';
import { useMedia } from '#ui/useMedia.ts';
import { Fold } from '#ui/widgets/Fold.tsx';
import { useUniqueId } from '#views/useUniqueId.ts';
import { hintWords as words } from '#words/hints.ts';
import { actorKindsWords } from '#words/ownEditing.ts';
import { dismissAdvice, recallAdvice } from '#workspace/acts/marks.ts';
import { type Advice, adviceOn, type Hint, type HintGroup } from '#workspace/advice.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';

interface HintsProps {
  readonly work: OwnWork;
  readonly now: OwnNow;
  /** Opens what is edited nowhere in the picture. */
  readonly onCodebook: () => void;
}

/** A quiet word on how many hints there are, and the list of them behind it, which stays while one is followed. */
export function Hints({ work, now, onCodebook }: HintsProps) {
  const advice = useAdvice(now);
  const [isOpen, setOpen] = useState(false);
  const isTablet = useMedia('(min-width: 47.5em)');
  const button = useRef<HTMLButtonElement>(null);
  const id = useUniqueId();
  useEffect(() => {
    if (!isOpen) return;
    // Before the selection, which the same key clears; what is written in and what lies above have it first.
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Escape' || event.isComposing) return;
      if (target instanceof Element && target.closest('input, textarea, select, form') !== null) return;
      if (document.querySelector('dialog[open], :popover-open') !== null) return;
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      const isLost = target === document.body || document.getElementById(id)?.contains(target as Node);
      if (isLost) button.current?.focus();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [isOpen, id]);
  if (advice === null) return null;
  const count = advice.groups.reduce((sum, { hints }) => sum + hints.length, 0);
  const open = withoutKind(now.data).length;
  if (count + open + advice.dismissed.length === 0 && !isOpen) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="link-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {count === 0 && open > 0 ? actorKindsWords.title(0) : words.count(count)}
      </button>
      {isOpen && (
        <section id={id} className="hints" aria-label={words.title}>
          {count === 0 && <p className="quiet">{words.none}</p>}
          <ActorKinds work={work} now={now} />
          {advice.groups.map((group) => (
            <Group
              key={group.rule}
              group={group}
              work={work}
              onCodebook={onCodebook}
              // It would cover what is to be seen.
              onGone={() => isTablet || setOpen(false)}
            />
          ))}
          {advice.dismissed.length > 0 && <Dismissed hints={advice.dismissed} work={work} />}
        </section>
      )}
    </>
  );
}

/** Milliseconds without an act before advice is looked for, and that looking for it may take while somebody types. */
const pause = 400;
const unnoticed = 25;

/** The advice on the data as it last was when nobody typed; null until then. Large data waits until no field has the focus. */
function useAdvice({ data, history }: OwnNow): Advice | null {
  const [advice, setAdvice] = useState<Advice | null>(null);
  const lastTook = useRef(0);
  useEffect(() => {
    let isOver = false;
    const look = () => {
      if (isOver) return;
      if (lastTook.current > unnoticed && document.activeElement?.matches('input, textarea')) return;
      stop();
      const start = performance.now();
      setAdvice(adviceOn(data, history.past));
      lastTook.current = performance.now() - start;
    };
    const timer = window.setTimeout(look, pause);
    // The field that loses the focus still has it.
    const leave = () => window.setTimeout(look, pause);
    const stop = () => {
      isOver = true;
      window.clearTimeout(timer);
      document.removeEventListener('focusout', leave);
    };
    document.addEventListener('focusout', leave);
    return stop;
  }, [data, history]);
  return advice;
}

/** As many as a reader follows before the next group. */
const most = 20;

interface GroupProps {
  readonly group: HintGroup;
  readonly work: OwnWork;
  readonly onCodebook: () => void;
  readonly onGone: () => void;
}

function Group({ group: { rule, hints }, work, onCodebook, onGone }: GroupProps) {
  const { store } = useApp();
  const announced = useAnnounced();
  const { title, why } = words.rules[rule];
  const dismiss = (dismissed: readonly Hint[]) =>
    void announced(work.act((data) => dismissAdvice(data, ...dismissed.map(({ key }) => key))));
  const go = ({ list, id }: Hint) => {
    if (list === 'actors') store.dispatch({ type: 'actorSelected', actor: id as ActorId });
    else if (list === 'statements')
      store.dispatch({ type: 'statementSelected', statement: id as StatementId });
    else onCodebook();
    onGone();
  };
  return (
    <Fold title={words.groupTitle(title, hints.length)}>
      <p className="quiet">{why}</p>
      <ul>
        {hints.slice(0, most).map((hint) => (
          <li key={hint.key}>
            <button type="button" className="link-button" dir="auto" onClick={() => go(hint)}>
              {hint.name}
            </button>
            <button
              type="button"
              className="link-button"
              aria-label={words.dismissLong(hint.name)}
              onClick={() => dismiss([hint])}
            >
              {words.dismiss}
            </button>
            {hint.detail !== null && <p dir="auto">{hint.detail}</p>}
          </li>
        ))}
      </ul>
      {hints.length > most && <p className="quiet">{words.more(hints.length - most)}</p>}
      {hints.length > 1 && (
        <button type="button" className="link-button" onClick={() => dismiss(hints)}>
          {words.dismissAll(hints.length)}
        </button>
      )}
    </Fold>
  );
}

interface DismissedProps {
  readonly hints: readonly Hint[];
  readonly work: OwnWork;
}

function Dismissed({ hints, work }: DismissedProps) {
  const announced = useAnnounced();
  return (
    <Fold title={words.dismissed(hints.length)}>
      <ul>
        {hints.slice(0, most).map(({ key, name, rule }) => (
          <li key={key}>
            <span dir="auto">{name}</span>
            <button
              type="button"
              className="link-button"
              aria-label={words.recallLong(name)}
              onClick={() => void announced(work.act((data) => recallAdvice(data, key)))}
            >
              {words.recall}
            </button>
            <p>{words.rules[rule].title}</p>
          </li>
        ))}
      </ul>
      {hints.length > most && <p className="quiet">{words.more(hints.length - most)}</p>}
    </Fold>
  );
}

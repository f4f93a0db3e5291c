import { useEffect, useRef } from 'preact/compat';
import { shareWords } from '#words/datasetMenu.ts';

interface ToCopyProps {
  readonly text: string;
  readonly onEnd: () => void;
}

/** A text that the browser did not let us copy, selected: the reader's own key copies it. It goes when it loses the focus. */
export function ToCopy({ text, onEnd }: ToCopyProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.select();
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <input
      ref={field}
      className="field"
      readOnly
      value={text}
      aria-label={shareWords.link}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={onEnd}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    />
  );
}

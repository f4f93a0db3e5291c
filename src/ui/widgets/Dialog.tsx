import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'preact/compat';
import { useUniqueId } from '#views/useUniqueId.ts';
import { widgetWords } from '#words/widgets.ts';
import { Icon } from './Icon.tsx';
import { dialogOpens } from './openDialogs.ts';

interface Props {
  readonly title: string;
  /** `dialog` stands in the middle; `start`, `end` and `bottom` are sheets at an edge. */
  readonly form?: 'dialog' | 'wide' | 'sheet-start' | 'sheet-end';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog or sheet: Esc, Back, the close button and a click beside it close it; focus goes back where it was.
 * An element marked `data-first-focus` has the focus at first, else the title.
 */
export function Dialog({ title, form = 'dialog', onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useUniqueId();
  /** A press that begins inside and ends beside the dialog, as when text is selected, is a click on the dialog too. */
  const wasPressedBeside = useRef(false);

  const latestClose = useRef(onClose);
  latestClose.current = onClose;
  // A layout effect: a dialog that Back has closed is gone before the next one is asked for.
  useLayoutEffect(() => dialogOpens(() => latestClose.current()), []);

  useEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    const first = dialog?.querySelector<HTMLElement>('[data-first-focus]') ?? heading.current;
    first?.focus();
    return () => {
      dialog?.close();
      // A dialog that is removed cannot give the focus back itself. A focus that was moved on purpose stays.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is a convenience; Esc and the button close it too.
    <dialog
      ref={element}
      className={`dialog ${form}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file that is not chosen after all is cancelled too, in its field, and closes nothing.
        if (event.target !== element.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        wasPressedBeside.current = event.target === element.current;
      }}
      onClick={(event) => {
        if (event.target === element.current && wasPressedBeside.current) onClose();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 ref={heading} id={titleId} tabIndex={-1} data-heading>
            {title}
          </h2>
          <button type="button" className="icon-button" onClick={onClose} aria-label={widgetWords.close}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

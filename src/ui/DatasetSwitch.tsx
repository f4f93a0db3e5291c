import { useEffect, useRef, useState } from 'preact/compat';
import { useUniqueId } from '#views/useUniqueId.ts';
import { datasetWords as words } from '#words/header.ts';
import { useApp } from './appContext.ts';
import { InsteadOfView } from './loading/InsteadOfView.tsx';
import { lazyComponent } from './loading/lazyComponent.tsx';
import { takeOpeningNote } from './openingNote.ts';
import { Icon } from './widgets/Icon.tsx';

const DatasetMenu = lazyComponent(async () => (await import('./DatasetMenu.tsx')).DatasetMenu, InsteadOfView);

/** The dataset that is open, as the button of the list of all. */
export function DatasetSwitch() {
  const { derive, hasSwitched, announce } = useApp();
  const { dataset } = derive;
  const menuId = useUniqueId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => document.getElementById(menuId)?.hidePopover();
  // The list that was chosen from is gone with the old dataset: the reader stands where it began.
  const [title] = useState(dataset.title);
  useEffect(() => {
    if (!hasSwitched) return;
    button.current?.focus();
    announce(takeOpeningNote() ?? words.opened(title));
  }, [hasSwitched, announce, title]);
  return (
    <div className="dataset">
      <button ref={button} type="button" className="dataset-switch" popoverTarget={menuId}>
        <span className="visually-hidden">{words.current}</span>
        <strong dir="auto">{dataset.title}</strong>
        <Icon name="down" />
      </button>
      <span className="dataset-note">{words.asStated(dataset)}</span>
      <nav
        id={menuId}
        popover="auto"
        className="menu dataset-menu"
        aria-label={words.choose}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && <DatasetMenu onDone={close} />}
      </nav>
    </div>
  );
}

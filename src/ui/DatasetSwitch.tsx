import { useEffect, useId, useRef, useState } from 'react';
import { datasetWords as words } from '#words/pageFrame.ts';
import { useApp } from './appContext.ts';
import { Icon } from './Icon.tsx';
import { InsteadOfView } from './InsteadOfView.tsx';
import { lazyComponent } from './lazyComponent.tsx';

const OwnDataMenu = lazyComponent(
  async () => (await import('./import/OwnDataMenu.tsx')).OwnDataMenu,
  InsteadOfView,
);

/** The dataset that is open, as the button of the list of those that come with the app. */
export function DatasetSwitch() {
  const { derive, datasets, hasSwitched, openDataset, announce } = useApp();
  const { dataset } = derive;
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => document.getElementById(menuId)?.hidePopover();
  // The list that was chosen from is gone with the old dataset: the reader stands where it began.
  useEffect(() => {
    if (!hasSwitched) return;
    button.current?.focus();
    announce(words.opened(dataset.title));
  }, [hasSwitched, announce, dataset]);
  const groups = [
    { title: words.datasets, entries: datasets.filter(({ isExample }) => !isExample) },
    { title: words.examples, entries: datasets.filter(({ isExample }) => isExample) },
  ];
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
        {isOpen && <OwnDataMenu onDone={close} />}
        {groups.map(({ title, entries }) => (
          <section key={title} aria-label={title}>
            <p className="eyebrow">{title}</p>
            <ul>
              {entries.map(({ id, title }) => (
                <li key={id}>
                  <a
                    href={`?data=${id}`}
                    aria-current={id === dataset.id || undefined}
                    dir="auto"
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                      event.preventDefault();
                      close();
                      if (id !== dataset.id) openDataset(id).catch(() => announce(words.notLoaded(title)));
                    }}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  );
}

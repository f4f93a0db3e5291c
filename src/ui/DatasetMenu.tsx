import { isOwnId } from '#domain/ownId.ts';
import { datasetMenuWords as words } from '#words/datasetMenu.ts';
import { useApp } from './appContext.ts';
import { editCopy } from './ownData/editCopy.ts';
import { OwnDataMenu } from './ownData/OwnDataMenu.tsx';

interface DatasetMenuProps {
  /** Closes the menu. */
  readonly onDone: () => void;
}

/** Own data, and the datasets that come with the app. */
export function DatasetMenu({ onDone }: DatasetMenuProps) {
  const app = useApp();
  const { store, derive, datasets, openDataset, announce } = app;
  const groups = [
    { title: words.datasets, entries: datasets.filter(({ isExample }) => !isExample) },
    { title: words.examples, entries: datasets.filter(({ isExample }) => isExample) },
  ];
  return (
    <>
      <section aria-label={words.current}>
        <p className="eyebrow">{words.current}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone();
            store.dispatch({ type: 'dialogOpened', dialog: 'save' });
          }}
        >
          {words.saveData}
        </button>{' '}
        {!isOwnId(derive.dataset.id) && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onDone();
              void editCopy(app);
            }}
          >
            {words.editCopy}
          </button>
        )}
      </section>
      <OwnDataMenu onDone={onDone} />
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <p className="eyebrow">{title}</p>
          <ul>
            {entries.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={`?data=${id}`}
                  aria-current={id === derive.dataset.id || undefined}
                  dir="auto"
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                    event.preventDefault();
                    onDone();
                    if (id !== derive.dataset.id)
                      openDataset(id).catch(() => announce(words.notLoaded(title)));
                  }}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

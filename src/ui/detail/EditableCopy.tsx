import { isOwnId } from '#domain/ownId.ts';
import { useApp } from '#ui/appContext.ts';
import { datasetMenuWords } from '#words/datasetMenu.ts';
import { copyWords as words } from '#words/ownData.ts';

/** The way to an editable copy of a dataset that comes with the app; of such a copy, what it was copied from. */
export function EditableCopy() {
  const app = useApp();
  const { id, copiedFrom } = app.derive.dataset;
  if (isOwnId(id))
    return copiedFrom === undefined ? null : (
      <p className="quiet" dir="auto">
        {words.from(copiedFrom.title, copiedFrom.version)}
      </p>
    );
  return (
    <section>
      <h3>{words.title}</h3>
      <p>{words.intro}</p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() =>
            app.withLoaded(
              () => import('#ui/ownData/editCopy.ts'),
              ({ editCopy }) => void editCopy(app),
            )
          }
        >
          {datasetMenuWords.editCopy}
        </button>
      </p>
    </section>
  );
}

import { useApp } from '#ui/appContext.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { homeWords as words } from '#words/ownKeeping.ts';
import { type ChangedFile, mergeAndSave, saveBeside } from './saveHome.ts';

interface FileChangedProps {
  readonly id: string;
  readonly file: ChangedFile;
  /** With the file, if it has changed once more. */
  readonly onDone: (again: ChangedFile | null) => void;
}

/** The file of a dataset holds what was not saved from here: merge, or save beside. */
export function FileChanged({ id, file, onDone }: FileChangedProps) {
  const { announce } = useApp();
  return (
    <Dialog title={words.changed(file.home.handle.name)} onClose={() => onDone(null)}>
      <p>{words.changedWhy}</p>
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          data-first-focus
          onClick={() => void mergeAndSave(id, file, announce).then(onDone)}
        >
          {words.merge}
        </button>
        <button type="button" className="button" onClick={() => void saveBeside(id, announce).then(onDone)}>
          {words.beside}
        </button>
      </div>
    </Dialog>
  );
}

import './SaveDataDialog.css';
import { useMemo, useState } from 'react';
import { shownOf, statementsOf, wholeOf } from '#dataset/formats/write/extract.ts';
import { type FileFormatId, fileFormatIds } from '#dataset/formats/write/fileFormats.ts';
import { isOwnId } from '#domain/ownId.ts';
import { addedClauses } from '#query/addedClauses.ts';
import { useApp } from '#ui/appContext.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { RadioGroup } from '#ui/figure/choices.tsx';
import { saveOwn } from '#ui/import/saveOwn.ts';
import { saveDataWords as words } from '#words/saveData.ts';
import { saveDataAs } from './saveDataAs.ts';

/** The dataset, or what the view shows of it, as a file for other programs. */
export function SaveDataDialog() {
  const { store, derive } = useApp();
  const { dataset } = derive;
  const [amount, setAmount] = useState<'all' | 'shown'>('all');
  const [message, setMessage] = useState('');
  const whole = useMemo(() => wholeOf(dataset, addedClauses), [dataset]);
  const shown = shownOf(dataset, derive.visibleGraph(store.getState().query), addedClauses);
  const extract = amount === 'all' ? whole : shown;
  const save = (id: FileFormatId) => {
    // Own data notes where it is saved.
    if (id === 'entente' && amount === 'all' && isOwnId(dataset.id))
      return void saveOwn(dataset.id, setMessage);
    try {
      setMessage(words.saved(saveDataAs(extract, id)));
    } catch (error) {
      console.error(error);
      setMessage(words.failed);
    }
  };
  return (
    <Dialog title={words.title} onClose={() => store.dispatch({ type: 'dialogClosed' })}>
      <div className="save-data">
        <RadioGroup
          legend={words.what}
          options={[
            ['all', words.all(whole.actors.length, statementsOf(whole).length)],
            ['shown', words.shown(shown.actors.length, shown.relations.length, statementsOf(shown).length)],
          ]}
          chosen={amount}
          onChoose={(chosen) => {
            setAmount(chosen);
            setMessage('');
          }}
        />
        <section>
          <h3>{words.formats}</h3>
          {extract.actors.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <ul className="save-formats">
              {fileFormatIds.map((id) => {
                const { name, extension, note } = words.format[id];
                return (
                  <li key={id}>
                    <button type="button" className="save-format" onClick={() => save(id)}>
                      <span>
                        <strong>{name}</strong> <span className="save-extension">{extension}</span>
                        <span className="save-note">{note}</span>
                      </span>
                      <span className="save-act" aria-hidden="true">
                        {words.save}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
        </section>
        <p role="status" className="copy-message">
          {message}
        </p>
      </div>
    </Dialog>
  );
}

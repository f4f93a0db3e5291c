import './AddressNotes.css';
import { addressWords } from '#words/address.ts';
import { widgetWords } from '#words/widgets.ts';
import { useApp, useAppState } from './appContext.ts';
import { Icon } from './widgets/Icon.tsx';

/** The notes on an address: what it asks for and the dataset does not have. */
export function AddressNotes() {
  const { store } = useApp();
  const notes = useAppState((state) => state.notes);
  if (notes.length === 0) return null;
  return (
    <section className="notes" aria-label={addressWords.notes}>
      <div role="status">
        <ul>
          {notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={widgetWords.dismiss}
        onClick={() => store.dispatch({ type: 'notesDismissed' })}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

import { useApp } from '#ui/appContext.ts';
import { figureDialogWords as words } from '#words/figure.ts';

/** The way from the figure to its data. */
export function FigureData() {
  const { store } = useApp();
  return (
    <section className="figure-data">
      <h3>{words.data}</h3>
      <button
        type="button"
        className="button"
        onClick={() => store.dispatch({ type: 'dialogOpened', dialog: 'save' })}
      >
        {words.saveData}
      </button>
    </section>
  );
}

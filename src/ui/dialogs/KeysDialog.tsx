import './KeysDialog.css';
import { useApp, useAppState } from '#ui/appContext.ts';
import { useSplitView } from '#ui/useSplitView.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { keyWords } from '#words/shortcuts.ts';

/** Every key that does something in the view that is open, and everywhere. */
export function KeysDialog() {
  const { store } = useApp();
  const view = useAppState((state) => state.view);
  const shown = useSplitView().isShown ? (['graph', view] as const) : [view];
  const isTextOpen = useAppState((state) => state.isTextOpen);
  const places = [...(isTextOpen ? (['text'] as const) : []), ...shown, 'everywhere'] as const;
  return (
    <Dialog title={keyWords.title} onClose={() => store.dispatch({ type: 'dialogClosed' })}>
      {places.map((place) => (
        <section key={place}>
          <h3>{keyWords[place]}</h3>
          <dl className="keys">
            {keyWords.list[place].map(([key, act]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{act}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

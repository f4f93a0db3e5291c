import { useApp } from '#ui/appContext.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { keyWords } from '#words/frame.ts';

/** Every key that does something. */
export function KeysDialog() {
  const { store } = useApp();
  return (
    <Dialog title={keyWords.title} onClose={() => store.dispatch({ type: 'dialogClosed' })}>
      {(['graph', 'everywhere'] as const).map((place) => (
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

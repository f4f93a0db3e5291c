import './OwnBar.css';
import { useEffect, useState } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import { Icon } from '#ui/widgets/Icon.tsx';
import { capitalised } from '#words/grammar/numbersAndLists.ts';
import { goOnWords as words } from '#words/ownKeeping.ts';
import { widgetWords } from '#words/widgets.ts';
import type { OwnHead } from '#workspace/storing/ownDatabase.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';
import { openOwnHead } from './openOwnHead.ts';
import { savedText } from './savedText.ts';

/** Over the picture that the plain address opens: one act leads back to the reader's own data. Nothing where it is gone. */
export function GoOn({ id }: { readonly id: string }) {
  const app = useApp();
  const [head, setHead] = useState<OwnHead | null>(null);
  useEffect(() => {
    let isMounted = true;
    const found = ownDatasets()
      .list()
      .then((heads) => heads.find((one) => one.id === id && !one.isBinned));
    void found.then((one) => isMounted && setHead(one ?? null));
    return () => {
      isMounted = false;
    };
  }, [id]);
  if (head === null) return null;
  return (
    <section className="own-bar go-on" aria-label={words.region}>
      <a
        href={`?data=${id}`}
        className="go-on-link"
        dir="auto"
        onClick={(event) => openOwnHead(event, head, app)}
      >
        {words.goOn(head.title)}
      </a>
      <span className="own-bar-home">{capitalised(savedText(head, ownDatasets().refusal() === null))}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={widgetWords.dismiss}
        onClick={() => setHead(null)}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

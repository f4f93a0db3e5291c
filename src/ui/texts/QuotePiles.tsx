import { sourceTextWords as words } from '#words/texts.ts';
import type { QuoteFate } from '#workspace/acts/texts.ts';

interface QuotePilesProps {
  readonly quotes: readonly QuoteFate[];
  /** Numbers of lost quotes whose suggestion is taken. */
  readonly accepted: ReadonlySet<number>;
  readonly onAccept: (accepted: ReadonlySet<number>) => void;
}

/** What another edition does to the quotes, in three piles: lost, moved, in the same place. */
export function QuotePiles({ quotes, accepted, onAccept }: QuotePilesProps) {
  const pile = (wanted: QuoteFate['fate']['fate']) =>
    quotes.map((quote, at) => ({ ...quote, at })).filter(({ fate }) => fate.fate === wanted);
  const [lost, moved, same] = [pile('lost'), pile('moved'), pile('same')];
  if (quotes.length === 0) return <p className="quiet">{words.none}</p>;
  const toggle = (at: number) =>
    onAccept(new Set(accepted.has(at) ? [...accepted].filter((one) => one !== at) : [...accepted, at]));
  return (
    <>
      {lost.length > 0 && (
        <section className="quote-pile">
          <h3>{words.lost(lost.length)}</h3>
          <p>{words.lostNote}</p>
          <ul>
            {lost.map(({ at, before, fate, of }) => (
              <li key={at}>
                <q dir="auto">{before.quote}</q> <Of paragraph={before.paragraph} of={of} />
                {fate.fate === 'lost' && fate.suggestion !== null && (
                  <label className="choice" dir="auto">
                    <input type="checkbox" checked={accepted.has(at)} onChange={() => toggle(at)} />
                    {words.use(fate.suggestion.quote ?? '', fate.suggestion.paragraph)}
                  </label>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {moved.length > 0 && (
        <details className="fold quote-pile">
          <summary>
            <span>{words.moved(moved.length)}</span>
          </summary>
          <ul>
            {moved.map(({ at, before, fate }) => (
              <li key={at}>
                <q dir="auto">{before.quote}</q>{' '}
                <span className="quiet">{words.movedTo(before.paragraph, fate.cite.paragraph)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {same.length > 0 && <p>{words.same(same.length)}</p>}
    </>
  );
}

function Of({ paragraph, of }: { readonly paragraph: number | undefined; readonly of: string }) {
  return (
    <span className="quiet" dir="auto">
      {words.place(paragraph)} {of}
    </span>
  );
}

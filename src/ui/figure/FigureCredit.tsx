import { useId } from 'react';
import { useAnnounced, useOwnWork } from '#ui/keeping/useOwnWork.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { creditAs, creditedSource, creditFields } from '#workspace/acts/credit.ts';

/** Whom the figure credits, for own data: kept with the dataset, so that its next figure says the same. */
export function FigureCredit() {
  const own = useOwnWork();
  const announced = useAnnounced();
  const id = useId();
  const source = own === null ? null : creditedSource(own.now.data.dataset);
  if (own === null || source === null || own.now.standing !== 'writer') return null;
  return (
    <>
      {creditFields.map((field) => (
        <div key={field} className="figure-credit">
          <label htmlFor={`${id}-${field}`}>{words.credit[field]}</label>
          <input
            // What is undone stands in the field again.
            key={source[field]}
            id={`${id}-${field}`}
            className="field"
            dir="auto"
            maxLength={200}
            defaultValue={source[field] ?? ''}
            placeholder={field === 'publisher' ? source.title : undefined}
            onBlur={({ target }) => {
              if (target.value.trim() !== (source[field] ?? ''))
                void announced(own.work.act((data) => creditAs(data, { [field]: target.value })));
            }}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        </div>
      ))}
      <p className="quiet">{words.creditHint}</p>
    </>
  );
}

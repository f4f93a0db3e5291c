import { useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { creditedSource, creditFields } from '#workspace/acts/credit.ts';
import type { CreditTyping } from './useCredit.ts';

/** Whom the figure credits, for own data: kept with the dataset, so that its next figure says the same. */
export function FigureCredit({ credit }: { readonly credit: CreditTyping }) {
  const own = useOwnWork();
  const id = useUniqueId();
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
            onChange={({ currentTarget }) => credit.type(field, currentTarget.value)}
            onBlur={() => void credit.keep()}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        </div>
      ))}
      <p className="quiet">{words.creditHint}</p>
    </>
  );
}

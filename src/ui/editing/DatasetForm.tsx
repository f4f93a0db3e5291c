import { useState } from 'preact/compat';
import { useAnnounced } from '#ui/ownData/useOwnWork.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { actRefusals } from '#words/acts.ts';
import { editWords, datasetFormWords as words } from '#words/ownEditing.ts';
import { type AboutDataset, aboutFields, describedAs } from '#workspace/acts/datasets.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';

/** What a dataset says of itself: its title, what it holds, what is coded and what is left out. */
export function DatasetForm({ work, now }: { readonly work: OwnWork; readonly now: OwnNow }) {
  const announced = useAnnounced();
  const id = useUniqueId();
  const { dataset } = now.data;
  const [typed, setTyped] = useState<Partial<AboutDataset>>({});
  const textOf = (field: keyof AboutDataset) => typed[field] ?? dataset[field] ?? '';
  const isTouched = aboutFields.some((field) => textOf(field) !== (dataset[field] ?? ''));
  const isUntitled = textOf('title').trim() === '';
  return (
    <form
      className="record-form"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isUntitled) return;
        void announced(work.act((data) => describedAs(data, typed))).then((isDone) => isDone && setTyped({}));
      }}
    >
      {aboutFields.map((field) => {
        const shared = {
          id: `${id}-${field}`,
          className: 'field',
          dir: 'auto' as const,
          value: textOf(field),
          'aria-describedby': `${id}-${field}-help`,
          onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
            setTyped({ ...typed, [field]: currentTarget.value }),
        };
        return (
          <div key={field} className="editing-field">
            <label htmlFor={shared.id}>{words.fields[field]}</label>
            {field === 'title' ? (
              <input {...shared} maxLength={200} aria-invalid={isUntitled || undefined} />
            ) : (
              <textarea {...shared} rows={2} />
            )}
            <p id={`${id}-${field}-help`} className="quiet">
              {isUntitled && field === 'title' ? actRefusals.noTitle : words.help[field]}
            </p>
          </div>
        );
      })}
      <div className="button-row">
        <button type="submit" className="button small" disabled={!isTouched || isUntitled}>
          {editWords.keep}
        </button>
      </div>
    </form>
  );
}

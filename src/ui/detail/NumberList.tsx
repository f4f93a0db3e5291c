import { sourceFormOf } from '#domain/dataset.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { numberWords as words } from '#words/introLists.ts';

/** The numbers that the source gives, which make no relation. */
export function NumberList() {
  const { derive } = useApp();
  const { numbers = [] } = derive.dataset;
  const shortName = useShortName();
  const sourceForm = sourceFormOf(derive.dataset);
  return (
    <>
      <p>{words.intro(sourceForm)}</p>
      <ul className="omissions">
        {numbers.map(({ paragraph, number, what, saidBy }) => (
          <li key={`${paragraph} ${number}`} dir="auto">
            <strong>{number}</strong> · {what}
            <span className="omission-actors">
              {words.saidBy(
                paragraph,
                saidBy === 'narrator' || saidBy === 'unnamed' ? saidBy : shortName(saidBy),
                sourceForm,
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

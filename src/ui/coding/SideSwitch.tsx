import './CodingDesk.css';
import { useApp, useAppState } from '#ui/appContext.ts';
import { useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { sideWords as words } from '#words/codingDesk.ts';

/** Filter or text, beside the picture of a dataset that has a text. */
export function SideSwitch() {
  const { store } = useApp();
  const own = useOwnWork();
  const isTextOpen = useAppState((state) => state.isTextOpen);
  const name = useUniqueId();
  if (own === null || own.now.data.texts.length === 0) return null;
  return (
    <fieldset className="view-choice side-switch">
      <legend className="visually-hidden">{words.label}</legend>
      {([false, true] as const).map((isText) => (
        <label key={String(isText)}>
          <input
            type="radio"
            name={name}
            checked={isText === isTextOpen}
            onChange={() => store.dispatch({ type: 'textToggled' })}
          />
          <span>{isText ? words.text : words.filter}</span>
        </label>
      ))}
    </fieldset>
  );
}

import { deskWords as words } from '#words/codingDesk.ts';
import { dropSelection } from './textPlaces.ts';

/** Codes the words that a finger has selected. */
export function CodeTouched({
  words: touched,
  onCode,
}: {
  readonly words: string;
  readonly onCode: () => void;
}) {
  return (
    <button
      type="button"
      className="button primary code-this"
      // The selection stays until it is taken.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        dropSelection();
        onCode();
      }}
    >
      {words.codeThis(touched)}
    </button>
  );
}

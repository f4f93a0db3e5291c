import { deskWords as words } from '#words/codingDesk.ts';

interface Props {
  readonly paragraph: number;
  readonly isEmpty: boolean;
  /** Something in it was coded or noted. */
  readonly isBegun: boolean;
  readonly onCode: () => void;
  readonly onOmit: () => void;
  readonly onEmpty: () => void;
}

/** What can be done with a paragraph, for those who have no keys for it. */
export function ParagraphTools({ paragraph, isEmpty, isBegun, onCode, onOmit, onEmpty }: Props) {
  return (
    <fieldset aria-label={words.tools(paragraph)} className="paragraph-tools button-row">
      <button type="button" className="button small" onClick={onCode}>
        {words.code}
      </button>
      <button type="button" className="button small" onClick={onEmpty}>
        {isEmpty ? words.unmark : isBegun ? words.markDone : words.markEmpty}
      </button>
      <button type="button" className="button small" onClick={onOmit}>
        {words.omit}
      </button>
    </fieldset>
  );
}

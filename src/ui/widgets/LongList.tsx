import { type Fragment, type ReactNode, useState } from 'preact/compat';
import { longListWords } from '#words/panels.ts';

/** Items that stand there before more are asked for: thousands at once would hold up the whole page. */
const most = 200;

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
  /** The element around the items. */
  readonly as?: 'ul' | typeof Fragment;
  readonly className?: string;
}

/** The start of a list of any length, and a button for more of it. */
export function LongList<Item>({ items, children, as: Around = 'ul', ...attributes }: LongListProps<Item>) {
  const [count, setCount] = useState(most);
  const left = items.length - count;
  return (
    <>
      <Around {...attributes}>{items.slice(0, count).map(children)}</Around>
      {left > 0 && (
        <button type="button" className="link-button" onClick={() => setCount(count * 3)}>
          {longListWords.more(left)}
        </button>
      )}
    </>
  );
}

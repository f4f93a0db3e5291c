import { ownDataWords } from '#words/ownData.ts';
import type { OwnHead } from './storing/ownDatabase.ts';

type Titled = Pick<OwnHead, 'id' | 'title'>;

/** The titles of datasets by their ids; of several with one title each but the first has a number. */
export function numberedTitles(heads: readonly Titled[]): ReadonlyMap<string, string> {
  const inOrder = [...heads].sort(
    (one, other) => one.id.length - other.id.length || (one.id < other.id ? -1 : 1),
  );
  const counts = new Map<string, number>();
  return new Map(
    inOrder.map(({ id, title }) => {
      const number = (counts.get(title) ?? 0) + 1;
      counts.set(title, number);
      return [id, ownDataWords.numbered(title, number)] as const;
    }),
  );
}

/** Names that may mean one actor: offered, never joined here. */
import { withoutAccents } from '#base/withoutAccents.ts';
import { skeleton } from '#dataset/lookalikes.ts';

const joinReasons = ['blanks', 'case', 'accents', 'look-alike letters'] as const;
type JoinReason = (typeof joinReasons)[number];

/** Actors as the recipe's `joins` name them: by the text in the file. */
export interface JoinOffer {
  /** The form that most rows have. */
  readonly into: string;
  readonly names: readonly string[];
  /** All that they differ in. */
  readonly reason: JoinReason;
}

const blanks = (name: string) => name.trim().replace(/\s+/g, ' ');
const bare: Readonly<Record<JoinReason, (name: string) => string>> = {
  blanks,
  case: (name) => blanks(name).toLowerCase(),
  accents: (name) => withoutAccents(blanks(name)).toLowerCase(),
  'look-alike letters': skeleton,
};

interface NamedEnd {
  /** The text that stands for the actor in the file. */
  readonly key: string;
  readonly name: string;
  readonly uses: number;
}

/** Groups of names that differ only in blanks, case, accents or letters that look alike. */
export function joinOffers(ends: readonly NamedEnd[]): readonly JoinOffer[] {
  const groups = new Map<string, NamedEnd[]>();
  for (const end of ends) {
    const key = skeleton(end.name);
    // Names of punctuation alone have nothing left to compare.
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [end]);
    else group.push(end);
  }
  return [...groups.values()].flatMap((group): JoinOffer[] => {
    if (group.length < 2) return [];
    const reason =
      joinReasons.find((one) => new Set(group.map(({ name }) => bare[one](name))).size === 1) ??
      'look-alike letters';
    const [first, ...rest] = [...group].sort((a, b) => b.uses - a.uses);
    return first === undefined ? [] : [{ into: first.key, names: rest.map(({ key }) => key), reason }];
  });
}

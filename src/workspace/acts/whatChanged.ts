import type { Edition, ParagraphPlace } from '#dataset/sourceTexts/edition.ts';
import type { Operation } from '#domain/dataset.ts';
import type { Cite, RelationType, Statement } from '#domain/statement.ts';
import { actWords, type ItemKind } from '#words/acts.ts';
import { type Act, type Thing, things, undone } from '#workspace/undo/act.ts';
import { type Change, type ItemChange, isItemChange, isSame } from '#workspace/undo/change.ts';
import { type DatasetList, datasetLists, type ListName } from '#workspace/undo/lists.ts';
import { differenceOf } from './difference.ts';
import { listOfThing, nameOfItem } from './thingLists.ts';

const nameOf = (record: unknown) =>
  typeof record === 'object' && record !== null ? nameOfItem(record) : String(record ?? '');

/** What changes did to the items of a list. */
function itemsIn(changes: readonly Change[], list: ListName) {
  const items = changes.filter(isItemChange).filter((change) => change.list === list);
  return {
    added: items.filter(({ before }) => before === undefined).map(({ after }) => after),
    removed: items.filter(({ after }) => after === undefined).map(({ before }) => before),
    changed: items.filter(({ before, after }) => before !== undefined && after !== undefined),
  };
}

/** "2 statements", "1 omission": how many items of each list are gone, but for one item. */
function removedIn(changes: readonly Change[], butOne?: unknown): readonly string[] {
  return datasetLists.flatMap((list) => {
    const count = itemsIn(changes, list).removed.filter((item) => item !== butOne).length;
    return count === 0 ? [] : [actWords.some(list, count)];
  });
}

function fieldsOf({ before, after }: ItemChange): readonly string[] {
  const [was, is] = [before, after] as readonly Readonly<Record<string, unknown>>[];
  return Object.keys({ ...was, ...is }).filter((key) => !isSame(was?.[key], is?.[key]));
}

/** What the sentence of a statement is made of. */
const told = ['from', 'to', 'type', 'mode', 'when', 'ended', 'saidBy', 'voice'];

function changedSentence(kind: ItemKind, change: ItemChange, relations: number | undefined): string {
  const [was, is] = [nameOf(change.before), nameOf(change.after)];
  if (relations !== undefined && kind === 'relationTypes') {
    const [before, after] = [change.before, change.after] as readonly [RelationType, RelationType];
    if (before.sign !== after.sign) return actWords.signChanged(is, before.sign, after.sign, relations);
  }
  if (was !== is && kind !== 'statements') return actWords.renamed(kind, was, is);
  const fields = fieldsOf(change);
  // Its sentence, and the mark that it was changed, follow what it tells of.
  const isFollowed = kind === 'statements' && told.some((field) => fields.includes(field));
  const own = fields.filter((field) => field !== 'gloss' && field !== 'cites');
  return actWords.changed(kind, is.replace(/\.$/, ''), isFollowed ? own : fields);
}

/** The sentence of an act on one thing; null if it does not hold what its name says. */
function thingSentence(thing: Thing, { name, changes, relations }: Act): string | null {
  const list: DatasetList = listOfThing[thing];
  const { added, removed, changed } = itemsIn(changes, list);
  if (name === `${thing}Added` && added[0] !== undefined) return actWords.added(list, nameOf(added[0]));
  const [change] = changed;
  if (name === `${thing}Changed` && change !== undefined) {
    const { id } = change.before as { readonly id?: string };
    // Its sentence may have followed in a change of its own.
    const latest = changed.findLast(({ before }) => (before as { readonly id?: string }).id === id);
    return changedSentence(list, { ...change, after: latest?.after }, relations);
  }
  const gone = removed.at(-1);
  if (name !== `${thing}Binned` || gone === undefined) return null;
  return actWords.binned(list, nameOf(gone), removedIn(changes, gone));
}

const ends = ['from', 'to', 'saidBy'] as const;

/** Statements of which one end became another actor's. */
const followed = (changes: readonly Change[]) =>
  itemsIn(changes, 'statements').changed.filter(({ before, after }) =>
    ends.some((end) => (before as Statement)[end] !== (after as Statement)[end]),
  ).length;

function datasetSentence({ changes, names: [merged] = [] }: Act): string {
  const [change] = changes;
  if (change === undefined || !('whole' in change)) return actWords.several;
  const { fresh, changed, gone } = differenceOf(change.before, change.after, 'statements');
  return actWords.replaced(fresh.length, changed.length, gone.length, merged);
}

const fieldsChanged = (changes: readonly Change[]) =>
  changes.flatMap((change) => ('field' in change ? [change.field] : []));

const markedIn = ([mark]: readonly unknown[]) => (mark as ParagraphPlace | undefined)?.paragraph ?? 0;

const textIn = ([text]: readonly unknown[]) => (text as Edition | undefined)?.paragraphs.length ?? 0;

const citesIn = (item: unknown): readonly Cite[] => {
  const { cites, participants } = item as Partial<Statement & Operation>;
  return cites ?? participants?.map(({ cite }) => cite) ?? [];
};

/** Quotes that stand elsewhere, and those that lost their place. */
function quotesChanged(changes: readonly Change[]) {
  const pairs = (['statements', 'operations'] as const).flatMap((list) =>
    itemsIn(changes, list).changed.flatMap(({ before, after }) => {
      const is = citesIn(after);
      return citesIn(before).map((was, at) => [was, is[at]] as const);
    }),
  );
  const isLost = ([was, is]: (typeof pairs)[number]) =>
    was.start !== undefined && is !== undefined && is.start === undefined;
  const isMoved = ([was, is]: (typeof pairs)[number]) =>
    is?.start !== undefined && (was.paragraph !== is.paragraph || was.start !== is.start);
  return { moved: pairs.filter(isMoved).length, lost: pairs.filter(isLost).length };
}

function otherSentence(act: Act): string {
  const { name, changes, names: [first = '', second = ''] = [] } = act;
  const statement = itemsIn(changes, 'statements').changed[0]?.after;
  switch (name) {
    case 'actorsJoined':
      return actWords.joined(
        first,
        second,
        followed(changes),
        removedIn(changes, itemsIn(changes, 'actors').removed[0]),
      );
    case 'actorParted':
      return actWords.parted(first, second, followed(changes));
    case 'statementCoded':
      return actWords.coded(
        nameOf(itemsIn(changes, 'statements').added[0]),
        (['actors', 'relationTypes'] as const).flatMap((list) => {
          const count = itemsIn(changes, list).added.length;
          return count === 0 ? [] : [actWords.some(list, count)];
        }),
      );
    case 'statementWithdrawn':
      return actWords.withdrawn(nameOf(statement));
    case 'statementReinstated':
      return actWords.reinstated(nameOf(statement));
    case 'restoredFromBin':
      return actWords.restored(act.names ?? []);
    case 'binEmptied':
      return actWords.binEmptied(itemsIn(changes, 'bin').removed.length);
    case 'keptAsideMended':
      return actWords.mended(
        itemsIn(changes, 'keptAside').removed.length,
        itemsIn(changes, 'statements').added.length,
      );
    case 'datasetRenamed':
      return actWords.datasetRenamed(first);
    case 'datasetChanged':
      return actWords.datasetChanged(fieldsChanged(changes));
    case 'datasetReplaced':
      return datasetSentence(act);
    case 'textAdded':
      return actWords.textAdded(textIn(itemsIn(changes, 'texts').added));
    case 'editionReplaced': {
      const { moved, lost } = quotesChanged(changes);
      return actWords.editionReplaced(moved, lost);
    }
    case 'textRemoved':
      return actWords.textRemoved;
    case 'paragraphMarkedEmpty':
      return actWords.markedEmpty(markedIn(itemsIn(changes, 'nothingToCode').added));
    case 'paragraphUnmarked':
      return actWords.unmarked(markedIn(itemsIn(changes, 'nothingToCode').removed));
    case 'adviceDismissed':
      return actWords.adviceDismissed(itemsIn(changes, 'dismissed').added.length);
    case 'codingsSettled':
      return actWords.settled(itemsIn(changes, 'statements').changed.map(({ after }) => nameOf(after)));
    case 'adviceRecalled':
      return actWords.adviceRecalled;
    default:
      return actWords.several;
  }
}

/** An act in a short sentence without a full stop, for a list of what was done. Any act gives one. */
export function whatChanged(act: Act): string {
  if (act.isUndo) return actWords.undone(whatChanged(undone(act)));
  for (const thing of things) {
    const sentence = thingSentence(thing, act);
    if (sentence !== null) return sentence;
  }
  return otherSentence(act);
}

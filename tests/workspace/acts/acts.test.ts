import { describe, expect, test } from 'vitest';
import { parseDataset } from '#dataset/parseDataset.ts';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import { isThorough } from '#tests/lawRuns.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { actNames } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';
import {
  entriesOf,
  type History,
  historyOf,
  type JournalEntry,
  noHistory,
  redo,
  remembered,
  undo,
} from '#workspace/undo/history.ts';
import { parseEntry, printEntry, replayed } from '#workspace/undo/journal.ts';
import { type Chance, chanceOf, wishes } from './randomActs.ts';

const bytes = (data: OwnData) => JSON.stringify(data);
const readAgain = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;
/** Histories are long: what the next step needs is read again. */
const reloaded = ({ past, future }: History): History => ({
  past: [...past.slice(0, -1), ...readAgain(past.slice(-1))],
  future: [...future.slice(0, -1), ...readAgain(future.slice(-1))],
});
const kindsSeen = new Set<string>();
const mostActs = isThorough ? 1000 : 100;

function expectAccepted({ dataset: { actors, statements, ...dataset } }: OwnData, name: string): void {
  const parsed = parseDataset({ dataset, actors, statements });
  expect(parsed, name).toMatchObject({ ok: true });
  expect(parsed.ok && JSON.stringify(parsed.dataset.statements)).toBe(JSON.stringify(statements));
}

/** So many random acts that could be done, each through its form in a journal; calls `each` after every one. */
function randomWalk(start: OwnData, chance: Chance, count: number) {
  let [data, history] = [start, noHistory] as [OwnData, History];
  const entries: JournalEntry[] = [];
  const kinds = Object.keys(wishes);
  for (let at = 0; entries.length < count; at += 1) {
    // Each kind in turn, so that none is left out by chance; some wishes of a kind cannot be granted.
    const kind = kinds[at % kinds.length]!;
    const wish = Array.from({ length: 30 }, () => wishes[kind]!(data, chance)).find(({ ok }) => ok);
    if (!wish?.ok) continue;
    const parsed = parseEntry(printEntry({ did: wish.act }));
    if (!parsed.ok || typeof parsed.entry.did === 'string') throw new Error(`${kind} is not read again`);
    const act = parsed.entry.did;
    const applied = applyAct(readAgain(data), act);
    if (!applied.ok) throw new Error(`${kind}: ${applied.why}`);
    expect(bytes(applied.data), kind).toBe(bytes(wish.data));
    expectAccepted(applied.data, kind);
    expect(whatChanged(act)).not.toBe('');
    kindsSeen.add(act.name);
    entries.push(parsed.entry);
    [data, history] = [applied.data, remembered(history, act)];
  }
  return { data, history, entries };
}

describe.each([
  ['a complete dataset', smallDataset],
  ['what a table becomes', ownDataset()],
])(`${mostActs} random acts on %s`, (_name, dataset) => {
  const text = editionOf(
    dataset.sources[0]!.id,
    smallParagraphs.map((paragraph) => paragraph.text),
  );
  const start: OwnData = { ...ownDataOf(dataset), texts: [text] };
  const walk = randomWalk(start, chanceOf(dataset.actors.length), mostActs);

  test('are undone to a byte-identical start and redone to a byte-identical end, read again between every two', () => {
    let state: { readonly data: OwnData; readonly history: History } = walk;
    const states = [bytes(state.data)];
    while (state.history.past.length > 0) {
      const stepped = undo(readAgain(state.data), reloaded(state.history));
      if (stepped === null) throw new Error(`cannot undo ${state.history.past.at(-1)?.name}`);
      states.push(bytes(stepped.data));
      state = stepped;
    }
    expect(states.at(-1)).toBe(bytes(start));
    for (let at = states.length - 2; at >= 0; at -= 1) {
      const stepped = redo(readAgain(state.data), reloaded(state.history));
      if (stepped === null) throw new Error(`cannot redo ${state.history.future.at(-1)?.name}`);
      expect(bytes(stepped.data) === states[at], stepped.act.name).toBe(true);
      state = stepped;
    }
  });

  test('come back from the journal', () => {
    const { data, history, stop } = replayed(readAgain(start), walk.entries);
    expect(stop).toBeNull();
    expect(bytes(data)).toBe(bytes(walk.data));
    expect(JSON.stringify(history)).toBe(JSON.stringify(walk.history));
    expect(historyOf(walk.entries)).toEqual(history);
    const halfway = { past: history.past.slice(0, 7), future: history.past.slice(7, 12).toReversed() };
    expect(historyOf(entriesOf(halfway))).toEqual(halfway);
    expect(entriesOf(halfway)).toHaveLength(17);
  });

  test('never give an id a second time', () => {
    const meanings = new Map<string, string>();
    for (const { changes } of walk.history.past)
      for (const change of changes) {
        if (!('list' in change) || change.before !== undefined) continue;
        const { list, after } = change;
        const { id } = after as { readonly id?: unknown };
        if (typeof id !== 'string') continue;
        const name = meanings.get(`${list} ${id}`);
        const record = after as { readonly name?: string; readonly label?: string; readonly gloss?: string };
        const meaning = String(list === 'statements' ? record.gloss : id);
        if (name !== undefined) expect(meaning).toBe(name);
        meanings.set(`${list} ${id}`, meaning);
      }
    expect(meanings.size).toBeGreaterThan(mostActs / 5);
  });
});

test('the random acts are of every kind', () => {
  expect(actNames.filter((name) => !kindsSeen.has(name))).toEqual([]);
});

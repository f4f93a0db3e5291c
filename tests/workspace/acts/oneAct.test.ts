import { describe, expect, test } from 'vitest';
import type { ActorId, StatementId } from '#domain/ids.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { bin, emptyBin, restore } from '#workspace/acts/bin.ts';
import { renameDataset, replaceDataset } from '#workspace/acts/datasets.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { reinstate, withdraw } from '#workspace/acts/statements.ts';
import { add, change } from '#workspace/acts/things.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { type Act, undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';
import { noHistory, redo, remembered, undo } from '#workspace/undo/history.ts';

const start = ownDataOf(smallDataset);
const [bresia, corland] = ['bresia', 'corland'] as unknown as readonly [ActorId, ActorId];

function done(made: Made): { readonly act: Act; readonly data: OwnData } {
  if (!made.ok) throw new Error(made.why);
  return made;
}
const why = (made: Made) => (made.ok ? 'done' : made.why);
const statementOf = ({ dataset }: OwnData, id: string) => dataset.statements.find((one) => one.id === id);
const actorOf = ({ dataset }: OwnData, id: string) => dataset.actors.find((one) => one.id === id);
const named = (data: OwnData, id: string) =>
  data.dataset.statements.filter(({ from, to, saidBy }) => [from, to, saidBy].some((one) => one === id));

describe('joining', () => {
  const joined = done(joinActors(start, bresia, corland));

  test('makes all statements follow, but those between the two', () => {
    expect(named(start, bresia).length).toBeGreaterThan(2);
    expect(named(joined.data, bresia)).toEqual([]);
    const between = named(start, bresia).filter(({ from, to }) => from === corland || to === corland);
    expect(joined.data.dataset.statements).toHaveLength(start.dataset.statements.length - between.length);
  });

  test('keeps the names and the places of the one that goes', () => {
    const [was, is] = [actorOf(start, bresia), actorOf(joined.data, corland)];
    expect(is?.aliases).toEqual(expect.arrayContaining(['Bresia', ...(was?.aliases ?? [])]));
    expect(is?.mentions).toEqual(expect.arrayContaining([...(was?.mentions ?? [])]));
    expect(new Set(is?.aliases).size).toBe(is?.aliases.length);
  });

  test('says what it did', () => {
    expect(whatChanged(joined.act)).toBe('Merged Bresia into Corland: 7 statements moved with it');
    expect(whatChanged(undone(joined.act))).toBe(
      'Undone: merged Bresia into Corland: 7 statements moved with it',
    );
  });

  test('is parted again, after other changes too', () => {
    const renamed = done(change(joined.data, 'actor', corland, { name: 'Great Corland' })).data;
    const entry = renamed.bin[0];
    expect(entry?.names).toEqual(['Bresia', 'Corland']);
    const { data, act } = done(restore(renamed, entry?.id ?? 0));
    expect(data.bin).toEqual([]);
    expect(actorOf(data, bresia)).toEqual(actorOf(start, bresia));
    expect(actorOf(data, corland)).toEqual({ ...actorOf(start, corland), name: 'Great Corland' });
    expect(data.dataset.statements).toEqual(start.dataset.statements);
    expect(whatChanged(act)).toBe('Split Bresia from Corland: 7 statements moved with it');
  });

  test('does not put an actor into itself', () => {
    expect(why(joinActors(start, bresia, bresia))).toBe('An actor cannot be merged with itself.');
    const within = start.dataset.actors.find(({ partOf }) => partOf !== undefined);
    const { data } = done(joinActors(start, within?.partOf as ActorId, within?.id as ActorId));
    expect(actorOf(data, within?.id ?? '')?.partOf).not.toBe(within?.id);
  });
});

describe('deleting', () => {
  test('is refused while something names it, and says what', () => {
    expect(why(bin(start, 'actor', bresia))).toBe(
      '“Bresia” is named in one actor, seven statements, one operation and one omission. Delete it along with those, or merge it with another.',
    );
    expect(why(bin(start, 'country', 'XA'))).toMatch(/^“Arland” is named in \w+ actors and \w+ statements\./);
  });

  test('with what refers to it: what needs it goes to the bin, the rest does not name it any more', () => {
    const { data, act } = done(bin(start, 'actor', bresia, true));
    expect(named(data, bresia)).toEqual([]);
    expect(whatChanged(act)).toBe('Deleted the actor “Bresia”; 7 statements went to the bin with it');
    const back = done(restore(data, data.bin[0]?.id ?? 0));
    expect(back.data).toEqual(start);
    expect(whatChanged(back.act)).toBe('Restored Bresia from the bin');
  });

  test('keeps a source while it is the only one', () => {
    expect(why(bin(start, 'source', smallDataset.sources[0]!.id, true))).toBe(
      'A dataset needs at least one source.',
    );
  });

  test('retires the id of a statement, which no other gets, until it is back', () => {
    const { data } = done(bin(start, 'statement', 'p2-3'));
    expect(data.dataset.retiredIds).toEqual(['p8-4', 'p2-3']);
    const { id: _, ...again } = statementOf(start, 'p2-3')!;
    const added = done(add(data, 'statement', again)).data;
    expect(statementOf(added, 'p2-3')).toBeUndefined();
    const number = start.dataset.statements.filter(({ id }) => id.startsWith('p2-')).length + 1;
    expect(statementOf(added, `p2-${number}`)?.gloss).toBe(again.gloss);
    expect(done(restore(data, data.bin[0]?.id ?? 0)).data.dataset.retiredIds).toEqual(['p8-4']);
  });

  test('an id stays spent when the bin is emptied', () => {
    const fresh = { label: 'North' };
    const once = done(add(start, 'country', fresh)).data;
    const gone = done(emptyBin(done(bin(once, 'country', 'North')).data)).data;
    expect(gone.bin).toEqual([]);
    expect(done(add(gone, 'country', fresh)).data.dataset.countries.at(-1)?.id).toBe('North (2)');
    expect(why(add(gone, 'country', { id: 'North' as never, label: 'North' }))).toMatch(
      /^The ID “North” belonged to/,
    );
  });

  test('what cannot come back says why', () => {
    const noStatement = done(bin(start, 'statement', 'p2-3')).data;
    const from = statementOf(start, 'p2-3')!.from;
    const noActor = done(bin(noStatement, 'actor', from, true)).data;
    expect(why(restore(noActor, 1))).toBe(
      `“${actorOf(start, from)?.name}”, which it needs, is in the bin too: restore that first.`,
    );
  });
});

describe('statements', () => {
  const { id: _, ...model } = smallDataset.statements[0]!;

  test('a new one gets the next number of its paragraph and stands behind it', () => {
    const { data, act } = done(add(start, 'statement', model));
    const ids = data.dataset.statements.map(({ id }) => id);
    const before = ids.filter((id) => id.startsWith('p1-'));
    expect(before).toEqual(['p1-1', 'p1-2', 'p1-3', 'p1-4']);
    expect(ids.slice(0, 4)).toEqual(before);
    expect(whatChanged(act)).toBe(`Added the statement “${model.gloss}”`);
  });

  test('without a paragraph the id names its two actors', () => {
    const cites = [{ source: smallDataset.sources[0]!.id, locator: 'Table 2' }];
    const once = done(add(start, 'statement', { ...model, cites })).data;
    const twice = done(add(once, 'statement', { ...model, cites })).data;
    const pair = `${model.from}-${model.to}`;
    expect(twice.dataset.statements.slice(-2).map(({ id }) => id)).toEqual([pair, `${pair}-2`]);
  });

  test('withdrawn and reinstated', () => {
    const id = 'p1-1' as StatementId;
    const { data, act } = done(withdraw(start, id));
    expect(statementOf(data, id)?.status).toBe('withdrawn');
    expect(whatChanged(act)).toMatch(/^Withdrew the statement “.*”: it is kept, but not counted$/);
    expect(why(withdraw(data, id))).toBe('The statement has already been withdrawn.');
    expect(statementOf(done(reinstate(data, id)).data, id)?.status).toBe('settled');
    expect(why(reinstate(start, id))).toBe('The statement is not withdrawn.');
  });

  test.each([
    [
      'an actor that is not there',
      { to: 'nobody' as ActorId },
      /^There is no actor “nobody”\. Expected: the id of an actor/,
    ],
    [
      'the same actor twice',
      { to: model.from },
      /^It ties “.*” to itself\. Expected: two different actors\.$/,
    ],
    ['no paraphrase', { gloss: '' }, /^It is empty\. Expected: some text/],
    ['a day that is none', { when: '2020-13-40' }, /is no date or interval/],
    ['another id', { id: 'p1-9' as StatementId }, /^An ID never changes\.$/],
    ['nothing new', { gloss: model.gloss }, /^Nothing would change\.$/],
  ])('%s is refused in words', (_name, patch, words) => {
    expect(why(change(start, 'statement', 'p1-1', patch))).toMatch(words);
  });
});

describe('relation types', () => {
  test('another sign says how many relations change, and deletes no coding', () => {
    const { data, act } = done(change(start, 'relationType', 'trains', { sign: -1 }));
    expect(data.dataset.statements).toEqual(start.dataset.statements);
    expect(whatChanged(act)).toBe('Changed “trains” from aligned to opposed: 2 relations change');
  });

  test('a sign must suit the family', () => {
    expect(why(change(start, 'relationType', 'trains', { family: 'contact' }))).toBe(
      'The family contact has no sign, but here it is 1. Expected: 0.',
    );
  });
});

describe('the rest', () => {
  test.each([
    [
      done(add(start, 'faction', { label: 'Hill side', description: 'All of it.' })),
      'Added the faction “Hill side”',
    ],
    [
      done(change(start, 'faction', 'arland-side', { label: 'Arland' })),
      'Renamed the faction “Arland and its forces” to “Arland”',
    ],
    [
      done(change(start, 'actor', bresia, { kind: 'party', aliases: [] })),
      'Changed names in the source and kind of the actor “Bresia”',
    ],
    [done(bin(start, 'operation', 'river-sweep')), 'Deleted the operation “River sweep”'],
    [done(bin(start, 'omission', 0)), 'Deleted the omission “The pact may be drawn in.”'],
    [done(renameDataset(start, ' Keld ')), 'Renamed the dataset to “Keld”'],
    [
      done(replaceDataset(start, { ...smallDataset, statements: smallDataset.statements.slice(2) })),
      'Imported again: 0 new statements, 0 changed, 2 removed',
    ],
  ])('%#', ({ act }, sentence) => {
    expect(whatChanged(act)).toBe(sentence);
  });

  test('an act does not fit data that has moved on', () => {
    const { act } = done(change(start, 'actor', bresia, { kind: 'party' }));
    const other = done(change(start, 'actor', bresia, { kind: 'media' })).data;
    expect(applyAct(other, act)).toEqual({
      ok: false,
      why: 'The data has changed since, so this no longer fits it.',
    });
  });

  test('a new act drops what was taken back', () => {
    const first = done(renameDataset(start, 'One'));
    const stepped = undo(first.data, remembered(noHistory, first.act))!;
    expect(redo(stepped.data, stepped.history)?.data).toEqual(first.data);
    const second = done(renameDataset(stepped.data, 'Two'));
    const history = remembered(stepped.history, second.act);
    expect(redo(second.data, history)).toBeNull();
    expect(history.past).toHaveLength(1);
    expect(undo(start, noHistory)).toBeNull();
  });
});

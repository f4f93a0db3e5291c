/** A table that Entente has saved and somebody has changed since, taken into the dataset that it was saved from. */

import { savedStatements } from '#dataset/formats/again/asSaved.ts';
import { sameActors } from '#dataset/formats/again/rowsChanged.ts';
import {
  actorSayings,
  type Part,
  type PartChange,
  partsChanged,
  statementSayings,
} from '#dataset/formats/again/sayings.ts';
import type { Actor, FieldValues } from '#domain/actor.ts';
import type { Dataset, FieldOwner } from '#domain/dataset.ts';
import type { ActorId, FieldId, RelationTypeId, SourceId, StatementId } from '#domain/ids.ts';
import type { Cite, RelationType, Statement } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { type ActBuilder, actBuilder, itemsOf, type Made, placeOf, refusal } from './actBuilder.ts';
import { replaceDataset } from './datasets.ts';
import { renewGlosses } from './followUps/composedGloss.ts';
import { markCorrections } from './followUps/corrections.ts';
import { newId } from './things.ts';

/** `base`: the dataset as its file would bring it back if nobody had changed it; `read`: what the file brings. */
interface Again {
  readonly base: Dataset;
  readonly read: Dataset;
}

type GroupList = 'countries' | 'factions' | 'communities';
const groupParts: readonly (readonly [Part, GroupList])[] = [
  ['country', 'countries'],
  ['faction', 'factions'],
  ['community', 'communities'],
];

const isOf = (changes: readonly PartChange[], ...parts: readonly Part[]) =>
  changes.some(({ part }) => parts.some((one) => one === part));

/** Things of the file by what they are called, as things of the data; made where they are not there yet. */
function thingMaker(builder: ActBuilder, { read }: Again) {
  const group = (list: GroupList, id: string): string => {
    const items: readonly { readonly id: string; readonly label: string }[] = read[list];
    const item = items.find((one) => one.id === id);
    const known = itemsOf(builder.data, list).find(({ label }) => label === item?.label);
    if (item === undefined || known !== undefined) return known?.id ?? id;
    const fresh = newId(builder.data, list, item.label);
    builder.insert(list, { ...item, id: fresh } as never);
    return fresh;
  };
  const source = (id: SourceId): SourceId => {
    // The saved file is no source: its rows come from where those of the dataset do.
    const [ofData] = builder.data.dataset.sources;
    const item = read.sources.find((one) => one.id === id);
    if (item === undefined || item === read.sources[0]) return ofData?.id ?? id;
    const known = builder.data.dataset.sources.find(({ title }) => title === item.title);
    if (known !== undefined) return known.id;
    const fresh = newId(builder.data, 'sources', item.title) as SourceId;
    builder.insert('sources', { ...item, id: fresh });
    return fresh;
  };
  const typeIn = new Map(read.relationTypes.map((type) => [type.id, type]));
  const type = (id: RelationTypeId, was: RelationType | undefined): RelationTypeId => {
    const item = typeIn.get(id);
    const fits = ({ label, sign }: RelationType) => label === item?.label && sign === item.sign;
    const known =
      was !== undefined && fits(was) ? was : builder.data.dataset.relationTypes.find((one) => fits(one));
    if (item === undefined || known !== undefined) return known?.id ?? id;
    const fresh = newId(builder.data, 'relationTypes', item.label) as RelationTypeId;
    builder.insert('relationTypes', { ...item, id: fresh });
    return fresh;
  };
  const field = (of: FieldOwner, label: string): FieldId => {
    const plain = label.replace(/ \(file(?: \d+)?\)$/, '');
    const own = itemsOf(builder.data, 'fields').filter((one) => one.of === of);
    const known = own.find((one) => one.label === label) ?? own.find((one) => one.label === plain);
    if (known !== undefined) return known.id;
    const fresh = newId(builder.data, 'fields', label) as FieldId;
    builder.insert('fields', { id: fresh, label, of });
    return fresh;
  };
  return { group, source, type, field };
}

type Maker = ReturnType<typeof thingMaker>;

/** The further fields of a thing with those columns that the file says otherwise. */
function fieldsWith(
  of: FieldOwner,
  was: FieldValues | undefined,
  is: FieldValues | undefined,
  changes: readonly PartChange[],
  { field }: Maker,
  read: Dataset,
): { readonly fields?: FieldValues } {
  const values = new Map<string, FieldValues[FieldId]>(Object.entries(was ?? {}));
  for (const { part } of changes) {
    if (typeof part === 'string') continue;
    const inFile = read.fields?.find((one) => one.of === of && one.label === part.column)?.id;
    const value = inFile === undefined ? undefined : is?.[inFile];
    const id = field(of, part.column);
    if (value === undefined) values.delete(id);
    else values.set(id, value);
  }
  return values.size === 0 ? {} : { fields: Object.fromEntries(values) as FieldValues };
}

/** The actors of the file as actors of the data: changed, and new. By the ids of the file. */
function takeActors(builder: ActBuilder, again: Again, maker: Maker, mineOf: ReadonlyMap<string, ActorId>) {
  const { base, read } = again;
  const same = sameActors(base, read);
  const [sayingWas, sayingIs] = [actorSayings(base), actorSayings(read)];
  const ids = new Map<string, ActorId>();
  for (const actor of read.actors) {
    const was = same.get(actor.id);
    const mine = was === undefined ? undefined : mineOf.get(was.id);
    if (mine !== undefined) {
      ids.set(actor.id, mine);
      continue;
    }
    const id = newId(builder.data, 'actors', actor.name) as ActorId;
    ids.set(actor.id, id);
    const { partOf: _, partOfBasis: __, fields, ...rest } = actor;
    const changes = partsChanged({ parts: {}, columns: new Map() }, sayingIs(actor));
    builder.insert('actors', {
      ...rest,
      id,
      ...groupsOf(actor, maker),
      mentions: actor.mentions.map((mention) => ({ ...mention, source: maker.source(mention.source) })),
      ...fieldsWith('actors', undefined, fields, changes, maker, read),
    });
  }
  for (const actor of read.actors) {
    const was = same.get(actor.id);
    const changes = partsChanged(
      was === undefined ? { parts: {}, columns: new Map() } : sayingWas(was),
      sayingIs(actor),
    );
    const at = placeOf(builder.data, 'actors', ids.get(actor.id) ?? '');
    const now = itemsOf(builder.data, 'actors')[at];
    if (now === undefined || changes.length === 0) continue;
    builder.replace('actors', at, changedActor(now, was, actor, changes, maker, again, ids));
  }
  return ids;
}

const groupsOf = (actor: Actor, { group }: Maker) =>
  Object.fromEntries(
    groupParts.map(([, list]) => [list, actor[list].map((id) => group(list, id))]),
  ) as unknown as Pick<Actor, GroupList>;

function changedActor(
  now: Actor,
  was: Actor | undefined,
  is: Actor,
  changes: readonly PartChange[],
  maker: Maker,
  { read }: Again,
  ids: ReadonlyMap<string, ActorId>,
): Actor {
  const { partOf: before, partOfBasis, fields, summary, ...rest } = now;
  const parent = is.partOf === undefined ? undefined : ids.get(is.partOf);
  const home = isOf(changes, 'partOf')
    ? parent === undefined
      ? {}
      : { partOf: parent, partOfBasis: 'stated' as const }
    : {
        ...(before === undefined ? {} : { partOf: before }),
        ...(partOfBasis === undefined ? {} : { partOfBasis }),
      };
  const told = isOf(changes, 'summary') ? is.summary : summary;
  return {
    ...rest,
    ...(isOf(changes, 'name') ? { name: is.name } : {}),
    // A short name that the file only made of the name follows it where it has not been chosen.
    ...(isOf(changes, 'shortName') && (was === undefined || now.shortName === was.shortName)
      ? { shortName: is.shortName }
      : {}),
    ...(isOf(changes, 'aliases') ? { aliases: is.aliases, alsoKnownAs: [] } : {}),
    ...(isOf(changes, 'kind') ? { kind: is.kind } : {}),
    ...Object.fromEntries(
      groupParts
        .filter(([part]) => isOf(changes, part))
        .map(([, list]) => [list, is[list].map((id) => maker.group(list, id))]),
    ),
    ...home,
    ...(told === undefined ? {} : { summary: told }),
    ...fieldsWith('actors', fields, is.fields, changes, maker, read),
  };
}

/** Which actor of the data each one of `base` is: by the rows, and then by name. */
function actorsOfBase(saved: readonly Statement[], { base }: Again, { actors }: Dataset) {
  const mine = new Map<string, ActorId>();
  for (const [at, { from, to }] of base.statements.entries()) {
    const statement = saved[at];
    if (statement === undefined) continue;
    mine.set(from, statement.from);
    mine.set(to, statement.to);
  }
  const taken = new Set<string>(mine.values());
  for (const { id, name } of base.actors) {
    if (mine.has(id)) continue;
    const free = actors.filter((one) => !taken.has(one.id));
    const found = free.find((one) => one.id === id) ?? free.find((one) => one.name.trim() === name);
    if (found === undefined) continue;
    mine.set(id, found.id);
    taken.add(found.id);
  }
  return mine;
}

function changedStatement(
  now: Statement,
  is: Statement,
  changes: readonly PartChange[],
  maker: Maker,
  builder: ActBuilder,
  read: Dataset,
  ids: ReadonlyMap<string, ActorId>,
): Statement {
  const { fields, ...rest } = now;
  const [cited] = is.cites;
  const type = builder.data.dataset.relationTypes.find(({ id }) => id === now.type);
  const end = (id: ActorId) => ids.get(id) ?? id;
  const quoted = isOf(changes, 'quote') ? withQuote(now.cites, cited?.quote) : now.cites;
  const cites =
    cited === undefined || !isOf(changes, 'saidBy')
      ? quoted
      : quoted.map((cite, at) => (at === 0 ? { ...cite, source: maker.source(cited.source) } : cite));
  return {
    ...rest,
    ...(isOf(changes, 'ends') ? { from: end(is.from), to: end(is.to) } : {}),
    ...(isOf(changes, 'verb', 'stance') ? { type: maker.type(is.type, type) } : {}),
    ...(isOf(changes, 'status') ? { mode: is.mode } : {}),
    ...(isOf(changes, 'date') ? { when: is.when } : {}),
    ...(isOf(changes, 'confidence') ? { confidence: is.confidence } : {}),
    ...(isOf(changes, 'paraphrase') ? { gloss: is.gloss } : {}),
    cites,
    ...fieldsWith('statements', fields, is.fields, changes, maker, read),
  };
}

const between = '; ';

/** Places with other quotes: a table has all of them in one cell. */
function withQuote(cites: readonly Cite[], quote: string | undefined): readonly Cite[] {
  const held = cites.flatMap((cite) => cite.quote ?? []);
  const parts = quote === undefined ? [] : held.length > 1 ? quote.split(between) : [quote];
  const quotes = parts.length === held.length ? parts : [parts.join(between)];
  let at = 0;
  return cites.map((cite, place) => {
    if (cite.quote === undefined && (place > 0 || held.length > 0)) return cite;
    const now = quotes[at++] ?? '';
    if (now === cite.quote) return cite;
    const { quote: _, start: __, end: ___, before: ____, after: _____, ...bare } = cite;
    return now === '' ? bare : { ...bare, quote: now };
  });
}

function takeStatements(
  builder: ActBuilder,
  { base, read }: Again,
  maker: Maker,
  saved: readonly Statement[],
  ids: ReadonlyMap<string, ActorId>,
): void {
  const rows = new Map(
    base.statements.map((statement, at) => [statement.id, { statement, mine: saved[at] }]),
  );
  const [sayingWas, sayingIs] = [statementSayings(base), statementSayings(read)];
  for (const is of read.statements) {
    const row = rows.get(is.id);
    if (row?.mine !== undefined) {
      const changes = partsChanged(sayingWas(row.statement), sayingIs(is));
      const at = placeOf(builder.data, 'statements', row.mine.id);
      if (changes.length > 0)
        builder.replace('statements', at, changedStatement(row.mine, is, changes, maker, builder, read, ids));
      continue;
    }
    const { fields, ...rest } = is;
    const changes = partsChanged({ parts: {}, columns: new Map() }, sayingIs(is));
    builder.insert('statements', {
      ...rest,
      id: newId(builder.data, 'statements', is.id) as StatementId,
      from: ids.get(is.from) ?? is.from,
      to: ids.get(is.to) ?? is.to,
      type: maker.type(is.type, undefined),
      cites: is.cites.map((cite) => ({ ...cite, source: maker.source(cite.source) })),
      ...fieldsWith('statements', undefined, fields, changes, maker, read),
    });
  }
}

/**
 * Takes in what a saved table says otherwise, and that alone: rows that are the same stay as they are, with all that a table
 * does not hold, such as rows that are set aside, texts and places of quotes. What the file lacks stays, too: it may hold only what was
 * shown when it was saved, be older than the last row that was coded, or have a row that cannot be read.
 */
export function takeRowsAgain(data: OwnData, again: Again): Made {
  const saved = savedStatements(data.dataset);
  if (saved.length !== again.base.statements.length) return refusal(actRefusals.changedMeanwhile);
  const builder = actBuilder(data);
  const maker = thingMaker(builder, again);
  const mineOf = actorsOfBase(saved, again, data.dataset);
  const ids = takeActors(builder, again, maker, mineOf);
  takeStatements(builder, again, maker, saved, ids);
  renewGlosses(builder, data.dataset);
  markCorrections(builder, data.dataset);
  if (builder.changes.length === 0) return refusal(actRefusals.nothingChanges);
  return replaceDataset(data, builder.data.dataset);
}

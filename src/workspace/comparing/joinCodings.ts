/** A copy of one's own data for a second coder, and both codings in one dataset. */

import type { Edition } from '#dataset/sourceTexts/edition.ts';
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { comparingWords as words } from '#words/comparing.ts';
import { type ActBuilder, actBuilder, type ItemOf, itemsOf } from '#workspace/acts/actBuilder.ts';
import { nameOfItem } from '#workspace/acts/thingLists.ts';
import { type New, newId, placeOfStatement, withId } from '#workspace/acts/things.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { ownDataOf } from '#workspace/ownData.ts';

/** The dataset with its actors and its codebook, and nothing coded. */
export function uncoded({ dataset }: OwnData, coder: string): Dataset {
  const { numbers: _, retiredIds: _retired, keptAside: _rows, ...rest } = dataset;
  return {
    ...rest,
    title: words.copyTitle(dataset.title, coder),
    curators: [coder],
    operations: [],
    omissions: [],
    notNamed: [],
    statements: [],
  };
}

/** What a file of a second coder holds. */
export interface Coding {
  readonly dataset: Dataset;
  readonly texts: readonly Edition[];
}

type SharedList = 'countries' | 'factions' | 'communities' | 'relationTypes' | 'actors' | 'sources';

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The ids of one dataset's items as the other has them: the same id, else the same name; what is new is added as it is. */
function adopt<List extends SharedList>(
  builder: ActBuilder,
  list: List,
  theirs: readonly ItemOf<List>[],
  adapted: (item: ItemOf<List>) => ItemOf<List> = (item) => item,
): ReadonlyMap<string, string> {
  const mine = itemsOf(builder.data, list);
  const ids = new Set<string>(mine.map(({ id }) => id));
  const taken = new Set<string>(theirs.map(({ id }) => id).filter((id) => ids.has(id)));
  return new Map(
    theirs.map((item): [string, string] => {
      if (ids.has(item.id)) return [item.id, item.id];
      const name = folded(nameOfItem(item));
      const same = mine.find((one) => folded(nameOfItem(one)) === name && !taken.has(one.id));
      if (same !== undefined) {
        taken.add(same.id);
        return [item.id, same.id];
      }
      const id = newId(builder.data, list, item.id);
      builder.insert(list, { ...adapted(item), id } as ItemOf<List>);
      return [item.id, id];
    }),
  );
}

const idIn =
  (ids: ReadonlyMap<string, string>) =>
  <Id extends string>(id: Id) =>
    (ids.get(id) ?? id) as Id;

/** Takes in actors, types and groups of the other coding; returns how its statements are said with the ids of this one. */
function adoptCodebook(
  builder: ActBuilder,
  { sources, countries, factions, communities, relationTypes, actors }: Dataset,
) {
  const source = idIn(adopt(builder, 'sources', sources));
  const country = idIn(adopt(builder, 'countries', countries));
  const faction = idIn(adopt(builder, 'factions', factions));
  const community = idIn(adopt(builder, 'communities', communities));
  const type = idIn(adopt(builder, 'relationTypes', relationTypes));
  const actor = idIn(
    adopt(builder, 'actors', actors, (one): Actor => {
      const { partOf: _, partOfBasis: _basis, fields: _fields, ...rest } = one;
      return {
        ...rest,
        countries: one.countries.map(country),
        factions: one.factions.map(faction),
        communities: one.communities.map(community),
        background: one.background.filter((field) => field !== 'partOf'),
        mentions: one.mentions.map((mention) => ({ ...mention, source: source(mention.source) })),
      };
    }),
  );
  return (statement: Statement): New<Statement> => {
    const { id: _, fields: _fields, ...rest } = statement;
    return {
      ...rest,
      from: actor(statement.from),
      to: actor(statement.to),
      type: type(statement.type),
      saidBy: actor(statement.saidBy),
      theatre: statement.theatre.map(country),
      cites: statement.cites.map((cite) => ({ ...cite, source: source(cite.source) })),
    };
  };
}

/** Why two codings cannot be compared; null if they can. */
function obstacle(mine: OwnData, theirs: Coding, names: readonly [string, string]): string | null {
  if (names[0] === names[1]) return words.sameName;
  const known = new Map(mine.dataset.sources.map(({ id, title }) => [id as string, title]));
  const shared = theirs.dataset.sources.filter(({ id }) => known.has(id));
  if (shared.length === 0) return words.otherSource;
  const hashOf = (texts: readonly Edition[], id: string) => texts.find(({ source }) => source === id)?.sha256;
  const differs = shared.find(({ id }) => {
    const [one, other] = [hashOf(mine.texts, id), hashOf(theirs.texts, id)];
    return one !== undefined && other !== undefined && one !== other;
  });
  if (differs !== undefined) return words.otherEdition(differs.title);
  if (theirs.dataset.statements.every(({ status }) => status === 'withdrawn'))
    return words.nothingCoded(names[1]);
  return mine.dataset.statements.every(({ status }) => status === 'withdrawn')
    ? words.nothingCoded(names[0])
    : null;
}

type Joined = { readonly ok: true; readonly data: OwnData } | { readonly ok: false; readonly why: string };

/**
 * A dataset with both codings: each statement with its coder, as a draft, until the two have settled what stands. Withdrawn
 * statements are no part of it. The data given stay as they are.
 */
export function joinCodings(mine: OwnData, theirs: Coding, names: readonly [string, string]): Joined {
  const why = obstacle(mine, theirs, names);
  if (why !== null) return { ok: false, why };
  const title = words.joinedTitle(mine.dataset.title, names);
  const start: OwnData = {
    ...ownDataOf({ ...mine.dataset, title, curators: [...names] }),
    texts: mine.texts.length > 0 ? mine.texts : theirs.texts,
    nothingToCode: mine.nothingToCode,
    spentIds: mine.spentIds,
  };
  const builder = actBuilder(start);
  for (const [at, statement] of [...itemsOf(builder.data, 'statements').entries()].reverse())
    if (statement.status === 'withdrawn') {
      builder.remove('statements', at);
      builder.retire([statement.id]);
    } else builder.replace('statements', at, { ...statement, coder: names[0], status: 'draft' });
  const said = adoptCodebook(builder, theirs.dataset);
  for (const statement of theirs.dataset.statements) {
    if (statement.status === 'withdrawn') continue;
    const whole = withId(builder.data, 'statements', {
      ...said(statement),
      coder: names[1],
      status: 'draft',
    });
    builder.insert('statements', whole, placeOfStatement(builder.data, whole));
  }
  const made = builder.act('datasetChanged');
  return made.ok ? { ok: true, data: made.data } : made;
}

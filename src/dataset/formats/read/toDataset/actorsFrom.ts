/** Actors of a file: those of its table of actors, and those that only its relations name. */

import { groupBy } from '#base/groupBy.ts';
import { plainName } from '#dataset/formats/read/columnMeaning/columnWords.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Table } from '#dataset/formats/read/reading.ts';
import { isFilled } from '#dataset/formats/read/table/cellTypes.ts';
import type { Actor, ActorKind, FieldValues } from '#domain/actor.ts';
import { actorKinds, longestShortName } from '#domain/actor.ts';
import type { Community, Country, Faction, KeptAside } from '#domain/dataset.ts';
import type { ActorId, CommunityId, CountryId, FactionId, SourceId } from '#domain/ids.ts';
import { asReason, rowProblems } from '#words/importProblems.ts';
import { cleanName, cleanText, ending, shortened } from './cleanText.ts';
import { idMaker } from './idMaker.ts';
import { type JoinOffer, joinOffers } from './joinOffers.ts';
import { keptAsideRow } from './keptAsideRow.ts';
import { cellReader } from './tieRows.ts';

const kindWords: Readonly<Record<Exclude<ActorKind, 'unstated'>, string>> = {
  state: 'state|country|nation|staat|land|état|pays|estado|país|devlet|ülke|страна|государство|دولة|国家',
  government: 'government|regierung|gouvernement|gobierno|hükümet|правительство|حكومة|政府',
  official:
    'official|person|leader|politician|president|minister|individual|politiker|personne|persona|kişi|человек|политик|شخص|人',
  'state-forces':
    'state forces|army|military|police|security forces|armee|armée|ejército|ordu|армия|جيش|军队',
  'armed-group':
    'armed group|militia|rebel|rebels|rebel group|insurgent|insurgents|non-state actor|nonstate|terrorist|terrorist group|miliz|milice|milicia|milis|ополчение|فصيل|ميليشيا',
  multinational:
    'multinational|international organisation|international organization|igo|io|alliance|coalition|bündnis|союз|تحالف',
  organisation:
    'organisation|organization|ngo|company|firm|institution|agency|unternehmen|entreprise|empresa|kurum|организация|منظمة|组织',
  party: 'party|political party|partei|parti|partido|партия|حزب|政党',
  media: 'media|newspaper|medien|médias|medios|medya|сми|إعلام|媒体',
  community:
    'community|ethnic group|tribe|people|population|gemeinschaft|communauté|comunidad|topluluk|община|племя|طائفة|قبيلة',
};
const kinds = new Map<string, ActorKind>([
  ...actorKinds.map((kind) => [plainName(kind), kind] as const),
  ...Object.entries(kindWords).flatMap(([kind, words]) =>
    words.split('|').map((word) => [plainName(word), kind as ActorKind] as const),
  ),
]);

/** The kind that a word means; undefined for a word that means none. */
export const kindOfWord = (text: string): ActorKind | undefined => kinds.get(plainName(text));

/** True if a word is the kind's own name. */
const isKindItself = (kind: ActorKind | undefined, text: string) =>
  kind !== undefined && plainName(kind) === plainName(text);

/** Items that actors refer to by label, made as they come. */
function labelled<Id extends string>() {
  const make = idMaker();
  const ids = new Map<string, Id>();
  return {
    ids: (text: string): Id[] => {
      const labels = text.split(/[;|]/).flatMap((part) => cleanText(part) ?? []);
      return [...new Set(labels)].map((label) => {
        const known = ids.get(label) ?? (make(label) as Id);
        ids.set(label, known);
        return known;
      });
    },
    entries: () => [...ids].map(([label, id]) => ({ id, label })),
  };
}

interface ActorSource {
  readonly file: string;
  readonly sourceId: SourceId;
  /** Where a row of a table stands, as words for a reader. */
  readonly locator: (table: Table, at: number) => string;
  /** Further fields of a row of the table of actors. */
  readonly fields: (cells: readonly string[], extra: readonly string[]) => FieldValues | undefined;
}

export interface ActorRegistry {
  /** The key of an end, or why it is no actor. */
  readonly resolve: (
    end: string,
    at: number,
  ) => { readonly key: string } | { readonly reason: string; readonly cure: string };
  /** An actor that no relation need name. */
  readonly enter: (name: string, at: number) => void;
  readonly finish: (relations: Table) => {
    readonly actors: readonly Actor[];
    readonly idOf: ReadonlyMap<string, ActorId>;
    readonly countries: readonly Country[];
    readonly factions: readonly Faction[];
    readonly communities: readonly Community[];
    readonly offers: readonly JoinOffer[];
    /** Names that only relations have. */
    readonly unlisted: readonly string[];
    /** Names of the table of actors that no relation has. */
    readonly untied: readonly string[];
    readonly keptAside: readonly KeptAside[];
  };
}

interface Draft {
  readonly key: string;
  readonly name: string;
  readonly at: number | null;
  readonly cells: readonly string[] | null;
  uses: number;
  readonly joined: string[];
}

/** Actors as they come up, those that the recipe joins as one. */
interface Drafts {
  readonly all: ReadonlyMap<string, Draft>;
  /** The key under which a text stands, once joined. */
  readonly joined: (key: string) => string;
  readonly isJoined: (key: string) => boolean;
  readonly add: (raw: string, name: string, at: number | null, cells: readonly string[] | null) => Draft;
}

function draftsOf({ joins }: Recipe): Drafts {
  const drafts = new Map<string, Draft>();
  const into = new Map(joins.flatMap(({ into: target, names }) => names.map((name) => [name, target])));
  const joined = (key: string) => {
    let at = key;
    // A chain of joins has an end; a ring of them is cut.
    for (let step = 0; step < 50; step++) {
      const next = into.get(at);
      if (next === undefined || next === key) return at;
      at = next;
    }
    return at;
  };
  return {
    all: drafts,
    joined,
    isJoined: (key) => into.has(key),
    add: (raw, name, at, cells) => {
      const key = joined(raw);
      const known = drafts.get(key);
      if (known !== undefined) {
        if (name !== known.name && !known.joined.includes(name)) known.joined.push(name);
        return known;
      }
      const own = key === raw ? name : (cleanName(key) ?? name);
      const draft: Draft = { key, name: own, at, cells, uses: 0, joined: own === name ? [] : [name] };
      drafts.set(key, draft);
      return draft;
    },
  };
}

type ActorColumns = NonNullable<Recipe['actors']>;

interface Listed {
  /** The key of a name; null where several have it. */
  readonly byName: ReadonlyMap<string, string | null>;
  readonly keptAside: readonly KeptAside[];
}

/** Enters the rows of the table of actors. */
function enterListed(drafts: Drafts, table: Table, columns: ActorColumns, file: string): Listed {
  const byName = new Map<string, string | null>();
  const keptAside: KeptAside[] = [];
  const cell = cellReader(table);
  const seen = new Set<string>();
  const aside = (at: number, column: string | null, value: string, reason: string, cure: string) =>
    keptAside.push(keptAsideRow(file, table, at, { column, value, reason, cure }));
  for (const { at, cells } of table.rows) {
    const name = cell(cells, columns.name);
    const id = columns.id === null ? name : cell(cells, columns.id);
    if (!isFilled(id)) {
      aside(at, columns.id ?? columns.name, id, ...rowProblems.actorWithoutId);
      continue;
    }
    if (seen.has(id)) {
      aside(at, columns.id ?? columns.name, id, ...rowProblems.sameId);
      continue;
    }
    seen.add(id);
    drafts.add(id, cleanName(name) ?? cleanName(id) ?? id, at, cells);
    if (isFilled(name)) byName.set(name, byName.has(name) && byName.get(name) !== id ? null : id);
  }
  return { byName, keptAside };
}

/** What the actors refer to by its label. */
const labelledGroups = () => ({
  countries: labelled<CountryId>(),
  factions: labelled<FactionId>(),
  communities: labelled<CommunityId>(),
});

/** What the making of every actor needs. */
interface Making {
  readonly table: Table | null;
  /** Reads the cells of the table. */
  readonly cell: ReturnType<typeof cellReader>;
  readonly columns: ActorColumns | null;
  readonly source: ActorSource;
  readonly relations: Table;
  readonly groups: ReturnType<typeof labelledGroups>;
  /** The id of the actor that a text names as the whole of another. */
  readonly wholeCalled: (text: string) => ActorId | undefined;
}

/** A draft as an actor of the dataset. */
function actorFrom(draft: Draft, id: ActorId, making: Making): Actor {
  const { table, columns, source, relations, groups } = making;
  const { name } = draft;
  const cells = draft.cells ?? [];
  const value = (column: string | null | undefined) => cleanText(making.cell(cells, column ?? null));
  const kindText = value(columns?.kind);
  const kind = kindOfWord(kindText ?? '');
  const parent = value(columns?.partOf);
  const partOf = parent === null ? undefined : making.wholeCalled(parent);
  const aliases = [...draft.joined, ...(value(columns?.aliases)?.split(/[;|]/) ?? [])].flatMap(
    (alias) => cleanText(alias) ?? [],
  );
  const isOwn = draft.cells !== null && table !== null;
  const extra = [
    // The app knows ten kinds; the file's own word may say more.
    kindText !== null && !isKindItself(kind, kindText) ? (columns?.kind ?? '') : '',
    parent !== null && partOf === undefined ? (columns?.partOf ?? '') : '',
  ].filter((column) => column !== '');
  const fields = isOwn ? source.fields(cells, extra) : undefined;
  const summary = value(columns?.summary);
  return {
    id,
    name,
    shortName: shortened(value(columns?.shortName) ?? name, longestShortName),
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    alsoKnownAs: [],
    kind: kind ?? 'unstated',
    countries: groups.countries.ids(value(columns?.country) ?? ''),
    factions: groups.factions.ids(value(columns?.faction) ?? ''),
    communities: groups.communities.ids(value(columns?.community) ?? ''),
    ...(partOf === undefined ? {} : { partOf, partOfBasis: 'stated' as const }),
    background: [],
    tier: 'core',
    ...(summary === null ? {} : { summary }),
    mentions: [
      { source: source.sourceId, locator: source.locator(isOwn ? table : relations, draft.at ?? 1) },
    ],
    ...(fields === undefined ? {} : { fields }),
  };
}

export function actorRegistry(table: Table | null, recipe: Recipe, source: ActorSource): ActorRegistry {
  const columns = recipe.actors;
  const drafts = draftsOf(recipe);
  const { all, joined, add } = drafts;
  const { byName, keptAside }: Listed =
    table === null || columns === null
      ? { byName: new Map(), keptAside: [] }
      : enterListed(drafts, table, columns, source.file);
  const addUnlisted = (text: string, at: number) => add(text, cleanName(text) ?? text, at, null);
  return {
    resolve: (end, at) => {
      if (!isFilled(end)) return { ...asReason(rowProblems.noEnd) };
      const named = all.has(joined(end)) ? end : byName.get(end);
      if (named === null) return { ...asReason(rowProblems.severalCalled(end.trim())) };
      const listed = named === undefined ? undefined : all.get(joined(named));
      if (listed === undefined && recipe.needsListedActors)
        return { ...asReason(rowProblems.noActorWithId(end.trim())) };
      const draft = listed ?? addUnlisted(end, at);
      if (listed !== undefined && drafts.isJoined(end)) addUnlisted(end, at);
      draft.uses++;
      return { key: draft.key };
    },
    enter: (name, at) => {
      if (!all.has(joined(name)) && !byName.has(name)) addUnlisted(name, at);
    },
    finish: (relations) => {
      const make = idMaker();
      const idOf = new Map<string, ActorId>();
      for (const { key } of all.values()) idOf.set(key, make(key) as ActorId);
      const groups = labelledGroups();
      const wholeCalled = (text: string) => {
        const key = all.get(joined(text))?.key ?? byName.get(text);
        return key === undefined || key === null ? undefined : idOf.get(key);
      };
      const cell = table === null ? () => '' : cellReader(table);
      const making: Making = { table, cell, columns, source, relations, groups, wholeCalled };
      const found = [...all.values()];
      const actors = found.map((draft) => actorFrom(draft, idOf.get(draft.key) as ActorId, making));
      return {
        actors: withoutCycles(toldApart(actors)),
        idOf,
        countries: groups.countries.entries(),
        factions: groups.factions.entries().map(({ id, label }) => ({
          id,
          label,
          description: `Actors that ${source.file} lists under “${label}”.`,
        })),
        communities: groups.communities.entries(),
        offers: joinOffers(found.map(({ key, name, uses }) => ({ key, name, uses }))),
        keptAside,
        untied: found.filter(({ cells, uses }) => cells !== null && uses === 0).map(({ name }) => name),
        unlisted: found.filter(({ cells }) => cells === null).map(({ name }) => name),
      };
    },
  };
}

/** Two actors are not printed under one name: each has its whole name, and names too long for that are cut in their middle. */
function toldApart(actors: readonly Actor[]): readonly Actor[] {
  const sharing = groupBy(actors, ({ shortName }) => shortName.toLowerCase());
  return actors.map((actor) => {
    const isShared = (sharing.get(actor.shortName.toLowerCase())?.length ?? 0) > 1;
    if (!isShared) return actor;
    if (actor.name.length <= longestShortName) return { ...actor, shortName: actor.name };
    const half = longestShortName / 2;
    return { ...actor, shortName: `${shortened(actor.name, half)}${ending(actor.name, half)}` };
  });
}

/** Nothing is part of itself: of a ring the last link is left out. */
function withoutCycles(actors: readonly Actor[]): readonly Actor[] {
  const parents = new Map(actors.map(({ id, partOf }) => [id, partOf]));
  const sound = new Set<ActorId>();
  for (const { id } of actors) {
    const walk = new Set<ActorId>();
    let at: ActorId | undefined = id;
    while (at !== undefined && !sound.has(at)) {
      walk.add(at);
      const next: ActorId | undefined = parents.get(at);
      if (next !== undefined && walk.has(next)) parents.set(at, undefined);
      at = parents.get(at);
    }
    for (const one of walk) sound.add(one);
  }
  return actors.map((actor) => {
    if (actor.partOf === undefined || parents.get(actor.id) !== undefined) return actor;
    const { partOf: _, partOfBasis: __, ...rest } = actor;
    return rest;
  });
}

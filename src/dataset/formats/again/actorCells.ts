/** What each column of a saved table of actors says of an actor. */

import { isError } from '#dataset/formats/read/table/cellTypes.ts';
import { kindOfWord } from '#dataset/formats/read/toDataset/actorsFrom.ts';
import { cleanName, shortened } from '#dataset/formats/read/toDataset/cleanText.ts';
import { type Actor, actorKinds, actorTiers, longestShortName } from '#domain/actor.ts';
import { isPartOf } from '#domain/kinship.ts';
import { untakenReasons as why } from '#words/openedAgain.ts';
import type { CellTaker } from './cellChange.ts';
import { itemsIn } from './cellParts.ts';
import type { GroupList } from './growingDataset.ts';
import { actorMeant, actorOf, type Meaning } from './namedActors.ts';

type Taker = CellTaker<Actor, Meaning>;
type Take = Taker['take'];

const takeName: Take = (actor, cells, { names }) => {
  const name = cleanName(cells.text('name'));
  if (name === null) return { why: why.needsName };
  if (isError(name)) return { why: why.errorCell };
  if (name === actor.name) return actor;
  const called = names.called(name);
  if (called !== null && called !== actor.id) return { why: why.nameTaken(name) };
  return renamed(actor, name);
};

/** An actor under another name; a short name that was the whole name follows. */
export const renamed = (actor: Actor, name: string): Actor => ({
  ...actor,
  name,
  shortName: actor.shortName === actor.name ? shortened(name, longestShortName) : actor.shortName,
});

const takeShortName: Take = (actor, cells) => {
  const text = cleanName(cells.text('short name')) ?? actor.name;
  const shortName = shortened(text, longestShortName);
  return shortName === actor.shortName ? actor : { ...actor, shortName };
};

const takeAliases: Take = (actor, cells) => {
  const names = itemsIn(cells.text('aliases')).filter((name) => name !== actor.name);
  const alsoKnownAs = actor.alsoKnownAs.filter((name) => names.includes(name));
  const aliases = names.filter((name) => !alsoKnownAs.includes(name) || actor.aliases.includes(name));
  const isSame = [aliases, alsoKnownAs].join('\n') === [actor.aliases, actor.alsoKnownAs].join('\n');
  return isSame ? actor : { ...actor, aliases, alsoKnownAs };
};

const takeKind: Take = (actor, cells) => {
  const text = cells.text('kind');
  const kind = text === '' ? 'unstated' : kindOfWord(text);
  if (kind === undefined) return { why: why.oneOf(actorKinds.map((one) => one.replace('-', ' '))) };
  return kind === actor.kind ? actor : { ...actor, kind };
};

const takeGroups =
  (column: string, list: GroupList): Take =>
  (actor, cells, { growing }) => {
    const ids = itemsIn(cells.text(column)).map((label) => growing.group(list, label));
    return ids.join('\n') === actor[list].join('\n') ? actor : { ...actor, [list]: ids };
  };

const takeHome: Take = (actor, cells, context) => {
  const { partOf, partOfBasis: _, ...rest } = actor;
  // Who empties the name leaves the id beside it behind.
  const isGone =
    cells.text('part of') === '' && (cells.changed('part of') || cells.text('part of id') === '');
  if (isGone) return partOf === undefined ? actor : rest;
  if (!cells.changed('part of') && cells.text('part of id') === '') return actor;
  const meant = actorMeant(cells, 'part of', context);
  if ('why' in meant) return meant;
  const parent = actorOf(meant, context);
  if (parent === partOf) return actor;
  const byId = new Map(context.growing.dataset.actors.map((one) => [one.id as string, one]));
  if (parent === actor.id || isPartOf(parent, actor.id, byId)) return { why: why.ring };
  return { ...rest, partOf: parent, partOfBasis: 'stated' };
};

const takeTier: Take = (actor, cells) => {
  const tier = actorTiers.find((one) => one === cells.text('tier').toLowerCase());
  if (tier === undefined) return { why: why.oneOf(actorTiers) };
  return tier === actor.tier ? actor : { ...actor, tier };
};

const takeSummary: Take = (actor, cells) => {
  const { summary: _, ...rest } = actor;
  const text = cells.text('summary');
  return text === '' ? rest : { ...rest, summary: text };
};

export const nameTaker: Taker = { columns: ['name'], part: 'name', take: takeName };

/** All but the name, which has to be known before any row is read. */
export const actorTakers: readonly Taker[] = [
  { columns: ['short name'], part: 'shortName', take: takeShortName },
  { columns: ['aliases'], part: 'aliases', take: takeAliases },
  { columns: ['kind'], part: 'kind', take: takeKind },
  { columns: ['country'], part: 'country', take: takeGroups('country', 'countries') },
  { columns: ['faction'], part: 'faction', take: takeGroups('faction', 'factions') },
  { columns: ['community'], part: 'community', take: takeGroups('community', 'communities') },
  { columns: ['part of', 'part of id'], part: 'partOf', take: takeHome },
  { columns: ['tier'], part: 'tier', take: takeTier },
  { columns: ['summary'], part: 'summary', take: takeSummary },
];

export const ownActorColumnNames: ReadonlySet<string> = new Set(
  [nameTaker, ...actorTakers].flatMap(({ columns }) => columns),
);

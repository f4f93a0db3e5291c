/** Two actors that are one. */
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Speaker } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { isSame } from '#workspace/undo/change.ts';
import { type ActBuilder, actBuilder, itemsOf, type Made, placeOf, refusal } from './actBuilder.ts';
import { sendToBin } from './bin.ts';
import { renewGlosses } from './followUps/composedGloss.ts';
import { renameDenier } from './followUps/deniersNames.ts';
import { renewVoices } from './followUps/voiceOf.ts';

const union = <Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] => [
  ...one,
  ...other.filter((item) => !one.some((present) => isSame(present, item))),
];
const orElse = <Item>(one: readonly Item[], other: readonly Item[]) => (one.length > 0 ? one : other);

/** The one that stays, with the names and places of the other; what it says itself wins. */
function joined(into: Actor, gone: Actor): Actor {
  const known = new Set([into.name, into.shortName, ...into.aliases, ...into.alsoKnownAs]);
  const fresh = (names: readonly string[]) => [...new Set(names)].filter((name) => !known.has(name));
  const aliases = fresh([gone.name, ...gone.aliases]);
  const home = [into, gone].find(
    ({ partOf }) => partOf !== undefined && partOf !== gone.id && partOf !== into.id,
  );
  const alsoKnownAs = fresh([gone.shortName, ...gone.alsoKnownAs]).filter((name) => !aliases.includes(name));
  return {
    ...into,
    aliases: [...into.aliases, ...aliases],
    alsoKnownAs: [...into.alsoKnownAs, ...alsoKnownAs],
    kind: into.kind === 'unstated' ? gone.kind : into.kind,
    countries: orElse(into.countries, gone.countries),
    factions: orElse(into.factions, gone.factions),
    communities: orElse(into.communities, gone.communities),
    partOf: home?.partOf,
    partOfBasis: home?.partOfBasis,
    tier: gone.tier === 'core' ? 'core' : into.tier,
    summary: into.summary ?? gone.summary,
    mentions: union(into.mentions, gone.mentions),
    fields: into.fields || gone.fields ? { ...gone.fields, ...into.fields } : undefined,
  };
}

const other = <Id extends Speaker>(id: Id, gone: ActorId, into: ActorId): Id | ActorId =>
  id === (gone as Speaker) ? into : id;

/** Every actor but the two stands within the one that stays, where it stood within the one that goes. */
function moveParts(builder: ActBuilder, gone: ActorId, into: ActorId): void {
  for (const [at, actor] of itemsOf(builder.data, 'actors').entries())
    if (actor.partOf === gone && actor.id !== into) builder.replace('actors', at, { ...actor, partOf: into });
}

/** No actor stands within itself: the one that stays ceases to be part of what is now part of it. */
function cutCycle(builder: ActBuilder, into: ActorId): void {
  const actors = itemsOf(builder.data, 'actors');
  const parents = new Map(actors.map(({ id, partOf }) => [id, partOf]));
  const passed = new Set<ActorId>();
  let at = parents.get(into);
  while (at !== undefined && at !== into && !passed.has(at)) {
    passed.add(at);
    at = parents.get(at);
  }
  const place = placeOf(builder.data, 'actors', into);
  const actor = actors[place];
  if (at !== into || actor === undefined) return;
  const { partOf: _, partOfBasis: _basis, ...alone } = actor;
  builder.replace('actors', place, {
    ...alone,
    background: alone.background.filter((field) => field !== 'partOf'),
  });
}

function moveStatements(builder: ActBuilder, gone: ActorId, into: ActorId): void {
  // From the end: what would tie an actor to itself is taken out.
  for (const [at, statement] of [...itemsOf(builder.data, 'statements').entries()].reverse()) {
    const { from, to, saidBy } = statement;
    if (from !== gone && to !== gone && saidBy !== gone) continue;
    const moved = {
      ...statement,
      from: other(from, gone, into),
      to: other(to, gone, into),
      saidBy: other(saidBy, gone, into),
    };
    if (moved.from === moved.to) builder.remove('statements', at);
    else builder.replace('statements', at, moved);
  }
}

function moveMentions(builder: ActBuilder, gone: ActorId, into: ActorId): void {
  const { data } = builder;
  for (const [at, operation] of itemsOf(data, 'operations').entries()) {
    const hasBoth = operation.participants.some(({ actor }) => actor === into);
    const participants = operation.participants
      .filter(({ actor }) => !(hasBoth && actor === gone))
      .map((participant) => ({ ...participant, actor: other(participant.actor, gone, into) }));
    if (operation.participants.some(({ actor }) => actor === gone))
      builder.replace('operations', at, { ...operation, participants });
  }
  for (const [at, omission] of itemsOf(data, 'omissions').entries())
    if (omission.actors.includes(gone)) {
      const actors = [...new Set(omission.actors.map((actor) => other(actor, gone, into)))];
      builder.replace('omissions', at, { ...omission, actors });
    }
  for (const [at, number] of itemsOf(data, 'numbers').entries())
    if (number.saidBy === gone) builder.replace('numbers', at, { ...number, saidBy: into });
  for (const [at, name] of itemsOf(data, 'notNamed').entries())
    if (name.nearest === gone) builder.replace('notNamed', at, { ...name, nearest: into });
}

/**
 * Joins one actor into another: statements and all else follow, and its names are kept as names of the other. Statements
 * between the two go to the bin with it, for they would tie an actor to itself. `restore` parts them again.
 */
export function joinActors(data: OwnData, gone: ActorId, into: ActorId): Made {
  if (gone === into) return refusal(actRefusals.joinsItself);
  const [goneAt, intoAt] = [placeOf(data, 'actors', gone), placeOf(data, 'actors', into)];
  const [goes, stays] = [data.dataset.actors[goneAt], data.dataset.actors[intoAt]];
  if (goes === undefined) return refusal(actRefusals.notThere('actors', gone));
  if (stays === undefined) return refusal(actRefusals.notThere('actors', into));
  const builder = actBuilder(data);
  moveParts(builder, gone, into);
  moveStatements(builder, gone, into);
  moveMentions(builder, gone, into);
  builder.replace('actors', intoAt, joined(stays, goes));
  cutCycle(builder, into);
  builder.remove('actors', goneAt);
  renewVoices(builder, data.dataset);
  renewGlosses(builder, data.dataset);
  renameDenier(builder, goes.name, stays.name);
  const names = [goes.name, stays.name];
  sendToBin(builder, 'joined', names);
  return builder.act('actorsJoined', { names });
}

import MiniSearch from 'minisearch';
import type { Dataset, NotNamed } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import { lowerCaseWithoutDiacritics } from './lowerCaseWithoutDiacritics.ts';

export type SearchHit =
  | { readonly kind: 'actor'; readonly actor: ActorId; readonly matched: string }
  | {
      readonly kind: 'statement';
      readonly statement: StatementId;
      readonly dyad: DyadId;
      readonly matched: string;
    }
  | { readonly kind: 'notNamed'; readonly notNamed: NotNamed };

export type Search = (text: string) => readonly SearchHit[];

interface Entry {
  readonly id: string;
  readonly names: string;
  readonly text: string;
}

/** Builds the finder over names, aliases, other names and glosses; hits come best first, at most `limit`. */
export function buildSearch(dataset: Dataset, limit = 12): Search {
  const entries = new Map<string, SearchHit>();
  const bearers = new Map<string, Set<string>>();
  const finder = new MiniSearch<Entry>({
    fields: ['names', 'text'],
    processTerm: (term) => lowerCaseWithoutDiacritics(term) || null,
    tokenize: (text) =>
      lowerCaseWithoutDiacritics(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    searchOptions: { prefix: true, fuzzy: 0.18, combineWith: 'AND', boost: { names: 6 } },
  });
  const add = (id: string, names: readonly string[], text: string, hit: SearchHit) => {
    entries.set(id, hit);
    finder.add({ id, names: names.join(' | '), text });
    for (const name of names.map(lowerCaseWithoutDiacritics))
      bearers.set(name, (bearers.get(name) ?? new Set()).add(id));
  };
  for (const actor of dataset.actors) {
    const names = [actor.name, actor.shortName, ...actor.aliases, ...actor.alsoKnownAs];
    add(`actor ${actor.id}`, names, actor.summary, {
      kind: 'actor',
      actor: actor.id,
      matched: actor.name,
    });
  }
  for (const notNamed of dataset.notNamed) {
    add(`notNamed ${notNamed.term}`, [notNamed.term], notNamed.note, { kind: 'notNamed', notNamed });
  }
  for (const { id, from, to, gloss } of dataset.statements) {
    add(`statement ${id}`, [], gloss, {
      kind: 'statement',
      statement: id,
      dyad: dyadOf(from, to).id,
      matched: gloss,
    });
  }
  return (text) => {
    // A hit whose whole name was typed comes first: "Daesh" is ISIS before it is a coalition against ISIS.
    const whole = bearers.get(lowerCaseWithoutDiacritics(text.trim())) ?? new Set();
    const ids = finder.search(text).map(({ id }) => id as string);
    const ranked = [...ids.filter((id) => whole.has(id)), ...ids.filter((id) => !whole.has(id))];
    return ranked.slice(0, limit).map((id) => entries.get(id) as SearchHit);
  };
}

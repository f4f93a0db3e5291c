/** Pairs that two names in a row name: "US and Iran", "Turkey Kurds". */
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { Answer, AnswersTo } from './searchAnswers.ts';
import type { SearchHit } from './searchEntries.ts';
import type { Groups } from './searchGroups.ts';

/** Between two names: "US and Iran", "US vs. Iran". */
const joiners = new Set(['and', 'or', 'with', 'versus', 'vs', 'v', 'the', 'between']);
/** The most actors that one of two names in a row may mean. */
const mostNamed = 40;
const mostTermsOfPair = 10;

/** The pairs that a source speaks of: in a statement, or in a passage that was left out. */
function pairsSpokenOf({ statements, omissions }: Dataset): ReadonlySet<DyadId> {
  const spokenOf = new Set<DyadId>(statements.map(({ from, to }) => dyadOf(from, to).id));
  for (const { actors } of omissions)
    for (const one of actors)
      for (const other of actors) if (one !== other) spokenOf.add(dyadOf(one, other).id);
  return spokenOf;
}

/** The pairs that terms name, by whole names or by parts of them; where they are no whole names, only pairs that the source speaks of. */
type PairsOf = (terms: readonly string[], isWhole: boolean) => readonly SearchHit[];

export function pairsIn(dataset: Dataset, answersTo: AnswersTo, groups: Groups): PairsOf {
  const spokenOf = pairsSpokenOf(dataset);
  const namedBy = (terms: readonly string[], isWhole: boolean): readonly Answer[] => {
    const answers = (isWhole ? answersTo(terms) : groups.answersTo(terms)).filter(
      ({ entry, isByName }) => entry.actor !== null && isByName,
    );
    const whole = answers.filter((answer) => answer.isWhole);
    return whole.length > 0 || isWhole ? whole : answers.slice(0, mostNamed);
  };
  return (terms, isWhole) => {
    const named = terms.length > 2 ? terms.filter((term) => !joiners.has(term)) : terms;
    if (named.length > mostTermsOfPair) return [];
    const pairs = new Map<DyadId, SearchHit>();
    for (let at = 1; at < named.length; at += 1) {
      const [before, behind] = [named.slice(0, at), named.slice(at)];
      const isOfGroup = groups.isNamedBy(before) || groups.isNamedBy(behind);
      const others = namedBy(behind, isWhole);
      for (const { entry: one } of others.length === 0 ? [] : namedBy(before, isWhole)) {
        for (const { entry: other } of others) {
          if (one.actor === null || other.actor === null || one.actor === other.actor) continue;
          const dyad = dyadOf(one.actor, other.actor).id;
          if (isWhole || isOfGroup || spokenOf.has(dyad))
            pairs.set(dyad, { kind: 'pair', dyad, actors: [one.actor, other.actor] });
        }
      }
    }
    return [...pairs.values()];
  };
}

/** What each of several sources says of the same pairs. */
import type { Source } from '#domain/dataset.ts';
import { deriveRelation, type Relation } from '#domain/relation.ts';

/** A relation as it would be by the statements of one source; null where that says nothing of the two. */
interface SourceView {
  readonly source: Source;
  readonly relation: Relation | null;
}

/** A relation by each source, in the order of the dataset. A statement with passages in two sources counts for both. */
export function relationBySource(relation: Relation, sources: readonly Source[]): readonly SourceView[] {
  return sources.map((source) => {
    const own = relation.statements.filter(({ statement }) =>
      statement.cites.some((cite) => cite.source === source.id),
    );
    return { source, relation: own.length === 0 ? null : deriveRelation(relation, own) };
  });
}

/** Relations by what the sources make of them; each stands in one list. */
interface ComparedSources {
  /** Two sources or more, with one stance. */
  readonly same: readonly Relation[];
  /** Two sources or more, with different stances. */
  readonly different: readonly Relation[];
  /** What a single source says, for each source, also where that is nothing. */
  readonly only: readonly { readonly source: Source; readonly relations: readonly Relation[] }[];
}

/** Compares sources by the relations that they state. */
export function compareSources(relations: readonly Relation[], sources: readonly Source[]): ComparedSources {
  const viewed = relations.map((relation) => {
    const views = relationBySource(relation, sources).filter((view) => view.relation !== null);
    return { relation, views, stances: new Set(views.map((view) => view.relation?.stance)) };
  });
  const shared = viewed.filter(({ views }) => views.length > 1);
  const ofThose = (wanted: typeof viewed) => wanted.map(({ relation }) => relation);
  return {
    same: ofThose(shared.filter(({ stances }) => stances.size === 1)),
    different: ofThose(shared.filter(({ stances }) => stances.size > 1)),
    only: sources.map((source) => ({
      source,
      relations: ofThose(
        viewed.filter(({ views }) => views.length === 1 && views[0]?.source.id === source.id),
      ),
    })),
  };
}

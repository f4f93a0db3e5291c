import { inOrderOfAct, type Relation } from '#domain/relation.ts';
import { compareSources } from '#query/sentences/sourceComparison.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LongList } from '#ui/widgets/LongList.tsx';
import { textListWords } from '#words/introLists.ts';
import { sourceComparisonWords as words } from '#words/sourceComparison.ts';
import { RelationButton } from './ActorNames.tsx';

/** What several sources say of the same pairs and of others; nothing where the dataset has one source. */
export function SourcesCompared() {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const { sources } = derive.dataset;
  if (sources.length < 2) return null;
  const { same, different, only } = compareSources(derive.visibleGraph(query).relations, sources);
  return (
    <section>
      <h3>{words.compared}</h3>
      <p className="quiet">{words.note}</p>
      <Relations title={words.different(different.length)} relations={different} />
      <Relations title={words.same(same.length)} relations={same} />
      {only.map(({ source, relations }) => (
        <Relations key={source.id} title={words.only(source.title, relations.length)} relations={relations} />
      ))}
    </section>
  );
}

function Relations({
  title,
  relations,
}: {
  readonly title: string;
  readonly relations: readonly Relation[];
}) {
  const shortName = useShortName();
  if (relations.length === 0) return <p dir="auto">{title}</p>;
  return (
    <details className="fold">
      <summary>
        <span dir="auto">{title}</span>
      </summary>
      <LongList className="relation-list" items={relations}>
        {(relation) => {
          const [one, other] = inOrderOfAct(relation);
          return (
            <li key={relation.id}>
              <RelationButton one={one} other={other}>
                <span className="relation-names">
                  <span dir="auto">{shortName(one)}</span> {textListWords.and}{' '}
                  <span dir="auto">{shortName(other)}</span>
                </span>
              </RelationButton>
            </li>
          );
        }}
      </LongList>
    </details>
  );
}

import './SourceComparison.css';
import type { Relation } from '#domain/relation.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { relationBySource } from '#query/sentences/sourceComparison.ts';
import { useApp } from '#ui/appContext.ts';
import { LineSample } from '#ui/widgets/LineSample.tsx';
import { sourceComparisonWords as words } from '#words/sourceComparison.ts';

/** What each source says of two actors; nothing where the dataset has one source. */
export function SourceComparison({ relation }: { readonly relation: Relation }) {
  const { sources } = useApp().derive.dataset;
  if (sources.length < 2) return null;
  return (
    <section>
      <h3>{words.title}</h3>
      <table className="source-comparison">
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.says}</th>
            <th scope="col">{words.statements}</th>
          </tr>
        </thead>
        <tbody>
          {relationBySource(relation, sources).map(({ source, relation: own }) => (
            <tr key={source.id}>
              <th scope="row" dir="auto">
                {source.title}
              </th>
              <td>
                {own === null ? (
                  <span className="quiet">{words.nothing}</span>
                ) : (
                  <span className="source-stance">
                    <LineSample stance={own.stance} /> {shortStance(own)}
                  </span>
                )}
              </td>
              <td>{own?.statements.length ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { graphsOf } from '#derive/deriveGraphs.ts';
import { statementsBetween } from '#graph/statementGraph.ts';
import { addedClauses } from '#query/addedClauses.ts';
import { useApp } from '#ui/appContext.ts';
import { saveFile } from '#ui/saveFile.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';

type Csv = typeof import('#dataset/formats/write/csv.ts');

/** What the figure shows, as data files. Their writers are loaded at the click. */
export function FigureData({ state, derive }: Pick<ViewProps, 'state' | 'derive'>) {
  const { withLoaded } = useApp();
  const { dataset } = derive;
  const graph = derive.visibleGraph(state.query);
  const loadCsv = () => import('#dataset/formats/write/csv.ts');
  const saveRelations = ({ relationsCsv }: Csv) =>
    saveFile(
      `entente-${dataset.id}-relations.csv`,
      'text/csv',
      relationsCsv(graph.relations, dataset, addedClauses),
    );
  const saveStatements = ({ statementsCsv }: Csv) => {
    const all = graphsOf(derive).statementGraph(state.query.rollUp);
    const rows = graph.relations.flatMap(({ a, b, statements }) => {
      const counting = new Set(statements.map(({ statement }) => statement.id));
      return statementsBetween(all, a, b).map(({ statement }) => ({
        statement,
        counts: counting.has(statement.id),
      }));
    });
    saveFile(`entente-${dataset.id}-statements.csv`, 'text/csv', statementsCsv(rows, dataset));
  };
  const saveDataset = () =>
    withLoaded(
      () => import('#dataset/formats/entente.ts'),
      ({ printOneFile }) => saveFile(`${dataset.id}.entente.json`, 'application/json', printOneFile(dataset)),
    );
  return (
    <section className="figure-data">
      <h3>{words.data}</h3>
      <button type="button" className="button" onClick={() => withLoaded(loadCsv, saveRelations)}>
        {words.relationsCsv}
      </button>
      <button type="button" className="button" onClick={() => withLoaded(loadCsv, saveStatements)}>
        {words.statementsCsv}
      </button>
      <button type="button" className="button" onClick={saveDataset}>
        {words.datasetJson}
      </button>
    </section>
  );
}

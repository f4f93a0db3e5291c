import { graphsOf } from '#derive/deriveGraphs.ts';
import { statementsBetween } from '#graph/statementGraph.ts';
import { saveFile } from '#ui/saveFile.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';

/** What the figure shows, as data files. Their writers are loaded at the click. */
export function FigureData({ state, derive }: Pick<ViewProps, 'state' | 'derive'>) {
  const { dataset } = derive;
  const graph = derive.visibleGraph(state.query);
  const saveRelations = async () => {
    const { relationsCsv } = await import('#dataset/formats/csv.ts');
    saveFile(`entente-${dataset.id}-relations.csv`, 'text/csv', relationsCsv(graph.relations, dataset));
  };
  const saveStatements = async () => {
    const { statementsCsv } = await import('#dataset/formats/csv.ts');
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
  const saveDataset = async () => {
    const { printOneFile } = await import('#dataset/formats/entente.ts');
    saveFile(`${dataset.id}.entente.json`, 'application/json', printOneFile(dataset));
  };
  return (
    <section className="figure-data">
      <h3>{words.data}</h3>
      <button type="button" className="button" onClick={() => void saveRelations()}>
        {words.relationsCsv}
      </button>
      <button type="button" className="button" onClick={() => void saveStatements()}>
        {words.statementsCsv}
      </button>
      <button type="button" className="button" onClick={() => void saveDataset()}>
        {words.datasetJson}
      </button>
    </section>
  );
}

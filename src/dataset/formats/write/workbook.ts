import { silenceIn } from '#dataset/silence.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { emptyPlace, listedParts } from '#words/sourceForm.ts';
import { type Extract, statementsOf } from './extract.ts';
import { actorTable, type Cell, relationTable, statementTable } from './tables.ts';
import { printXlsx, type Sheet } from './xlsx.ts';

/** What the workbook is of, for somebody who has nothing else. */
function aboutSheet(extract: Extract): Sheet {
  const { dataset, isWhole, actors, relations } = extract;
  const silence = silenceIn(dataset);
  const { aside } = silence;
  const rows: readonly (readonly [string, Cell | undefined])[] = [
    ['Title', dataset.title],
    ['Holds', isWhole ? 'all of the dataset' : 'what the view showed when this was saved'],
    ['Actors', actors.length],
    ['Relations', relations.length],
    ['Statements', statementsOf(extract).length],
    ['Rows set aside', aside === 0 ? undefined : aside],
    ['A pair that is not listed', emptyPlace(sourceFormOf(dataset), 'pair', silence, !isWhole)],
    ['Description', dataset.description],
    ['Scope', dataset.scope],
    ['Version', dataset.version],
    ['Issued', dataset.issued],
    ['As of', dataset.asOf],
    ['Coded by', dataset.curators.join('; ')],
    ['Licence', dataset.licence],
    ['Licence covers', dataset.licenceScope],
    ...dataset.sources.map(
      ({ author, title, publisher, published, url }) =>
        ['Source', listedParts([author, `“${title}”`, publisher, published, url])] as const,
    ),
    ['Sign', 'of the act: aligned, opposed or none. “status” says whether it is done or only announced.'],
    ['Accused', 'an act that somebody accuses another of: no fact, and it decides no stance'],
    ['Statements of one relation', 'may contradict each other; “stance” says how they add up'],
    ['Made with', 'Entente'],
  ];
  return {
    name: 'About',
    columns: ['Property', 'Value'],
    rows: rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
    dates: ['Value'],
  };
}

/** A workbook of relations, statements and actors, each a sheet, and a sheet about the data. */
export function printWorkbook(extract: Extract): Uint8Array {
  const { dataset, actors, relations, alsoOf } = extract;
  const statements = statementsOf(extract).map(({ statement }) => ({ statement, counts: true }));
  return printXlsx(
    [
      {
        name: 'Relations',
        ...relationTable(relations, dataset, alsoOf),
        dates: ['first date', 'last date'],
      },
      { name: 'Statements', ...statementTable(statements, dataset), dates: ['when'] },
      { name: 'Actors', ...actorTable(actors, dataset) },
      aboutSheet(extract),
    ],
    dataset.title,
  );
}

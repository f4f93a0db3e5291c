/** What catalogues want to know of a dataset, in their own forms. */
import type { Dataset } from '#domain/dataset.ts';
import type { FlatTable } from './flatTables.ts';

/** A file as its bytes are counted and summed. */
export interface Sized {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal SHA-256. */
  readonly sha256: string;
}

const licenceUrl = (id: string) => `https://spdx.org/licenses/${id}.html`;

function issuedOf({ id, issued }: Dataset): string {
  if (issued === undefined) throw new Error(`${id} does not say when it was issued.`);
  return issued;
}

const sourceText = ({ author, title, publisher, published }: Dataset['sources'][number]) =>
  `${author}, “${title}”, ${publisher}, ${published}`;

/** A Frictionless Data Package (version 2) over the flat tables of a dataset; each file of `files` is a table's. */
export function dataPackage(
  dataset: Dataset,
  tables: readonly FlatTable[],
  files: ReadonlyMap<string, Sized>,
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    title: dataset.title,
    description: dataset.description,
    version: dataset.version,
    created: `${issuedOf(dataset)}T00:00:00Z`,
    keywords: dataset.keywords ?? [],
    licenses: [{ name: dataset.licence, path: licenceUrl(dataset.licence), title: dataset.licence }],
    contributors: dataset.curators.map((title) => ({ title, roles: ['creator'] })),
    sources: dataset.sources.map((source) => ({ title: sourceText(source), path: source.url })),
    resources: tables.map((table) => {
      const file = files.get(table.name) as Sized;
      return {
        name: table.name,
        title: table.title,
        description: table.description,
        type: 'table',
        path: file.path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
        schema: {
          fields: table.fields,
          missingValues: [''],
          primaryKey: table.primaryKey,
          ...(table.foreignKeys.length > 0 && {
            foreignKeys: table.foreignKeys.map(({ field, table: resource, tableField }) => ({
              fields: [field],
              reference: { ...(resource !== null && { resource }), fields: [tableField] },
            })),
          }),
        },
      };
    }),
  };
}

/** DataCite metadata (kernel 4), complete but for the identifier, which the registry gives. */
export function dataCite(dataset: Dataset): object {
  const issued = issuedOf(dataset);
  return {
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    identifiers: [],
    creators: dataset.curators.map((name) => ({ name, nameType: 'Organizational' })),
    titles: [{ title: dataset.title, lang: 'en' }],
    publisher: { name: 'Entente' },
    publicationYear: issued.slice(0, 4),
    types: { resourceTypeGeneral: 'Dataset', resourceType: 'Coded statements on relations of actors' },
    language: 'en',
    version: dataset.version,
    dates: [{ date: issued, dateType: 'Issued' }],
    subjects: (dataset.keywords ?? []).map((subject) => ({ subject })),
    rightsList: [
      {
        rights: dataset.licenceScope ?? dataset.licence,
        rightsUri: licenceUrl(dataset.licence),
        rightsIdentifier: dataset.licence,
        rightsIdentifierScheme: 'SPDX',
        schemeUri: 'https://spdx.org/licenses/',
      },
    ],
    descriptions: [
      { description: dataset.description, descriptionType: 'Abstract', lang: 'en' },
      { description: dataset.scope, descriptionType: 'Methods', lang: 'en' },
    ],
    relatedItems: dataset.sources.map((source) => ({
      relatedItemType: 'Text',
      relationType: 'IsDerivedFrom',
      titles: [{ title: source.title }],
      creators: [{ name: source.author }],
      publisher: source.publisher,
      publicationYear: source.published.slice(0, 4),
      relatedItemIdentifier: {
        relatedItemIdentifier: source.originalUrl ?? source.url,
        relatedItemIdentifierType: 'URL',
      },
    })),
  };
}

/** CITATION.cff of the project, with its datasets as references. */
export function citationFile(project: { readonly version: string }, datasets: readonly Dataset[]): string {
  const quoted = (text: string) => JSON.stringify(text);
  const references = datasets.flatMap((dataset) => [
    '  - type: data',
    `    title: ${quoted(`${dataset.title} (dataset ${dataset.id})`)}`,
    '    authors:',
    ...dataset.curators.map((name) => `      - name: ${quoted(name)}`),
    `    version: ${quoted(dataset.version)}`,
    `    date-released: ${quoted(issuedOf(dataset))}`,
    `    license: ${quoted(dataset.licence)}`,
    `    abstract: ${quoted(dataset.description)}`,
    `    notes: ${quoted(`Coded from ${dataset.sources.map(sourceText).join('; ')}.`)}`,
  ]);
  return [
    'cff-version: 1.2.0',
    'message: "If you use Entente or one of its datasets, please cite it as below."',
    'type: software',
    'title: "Entente"',
    'abstract: "A web explorer of who stands with whom in an armed conflict, statement by statement."',
    'authors:',
    '  - name: "Entente contributors"',
    `version: ${quoted(project.version)}`,
    'license: MIT',
    'references:',
    ...references,
    '',
  ].join('\n');
}

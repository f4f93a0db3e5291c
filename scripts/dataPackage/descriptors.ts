/** What catalogues want to know of a dataset, in their own forms. */
import type { CuratedSource, CuratedDataset as Dataset } from '#dataset/rules/curatedDataset.ts';
import type { FlatTable } from './flatTable.ts';

/** A file as its bytes are counted and summed. */
export interface Sized {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal SHA-256. */
  readonly sha256: string;
}

const licences: Readonly<Record<string, { readonly name: string; readonly legalCode: string }>> = {
  'CC-BY-4.0': {
    name: 'Creative Commons Attribution 4.0 International',
    legalCode: 'https://creativecommons.org/licenses/by/4.0/legalcode',
  },
};

function licenceOf({ id, licence }: Dataset) {
  const known = licences[licence];
  if (known === undefined) throw new Error(`${id} has a licence whose name is not listed here: ${licence}.`);
  return known;
}

function issuedOf({ id, issued }: Dataset): string {
  if (issued === undefined) throw new Error(`${id} does not say when it was issued.`);
  return issued;
}

const addressOf = ({ originalUrl, url }: Dataset['sources'][number]) => originalUrl ?? url;
/** What stands at the address if it is not the original; null if it is, or if that is not said. */
const addressNote = ({ originalUrl, urlNote }: Dataset['sources'][number]) =>
  originalUrl === undefined && urlNote !== undefined ? urlNote : null;
const placeOf = (source: Dataset['sources'][number]) => {
  const note = addressNote(source);
  return note === null ? addressOf(source) : `${addressOf(source)} (${note})`;
};
const sourceText = ({ author, title, publisher, published }: Dataset['sources'][number]) =>
  `${author}, “${title}”, ${publisher}, ${published}`;

/**
 * A Frictionless Data Package (version 2) over the flat tables of a dataset; each file of `files` is a table's.
 * `homepage` is the project's public address.
 */
export function dataPackage(
  dataset: Dataset,
  tables: readonly FlatTable[],
  files: ReadonlyMap<string, Sized>,
  homepage?: string,
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    title: dataset.title,
    description: dataset.description,
    ...(homepage !== undefined && { homepage }),
    version: dataset.version,
    created: `${issuedOf(dataset)}T00:00:00Z`,
    keywords: dataset.keywords ?? [],
    licenses: [{ name: dataset.licence, path: licenceOf(dataset).legalCode, title: licenceOf(dataset).name }],
    contributors: dataset.curators.map((title) => ({ title, roles: ['creator'] })),
    sources: dataset.sources.map((source) => ({ title: sourceText(source), path: addressOf(source) })),
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

/**
 * DataCite metadata (kernel 4), complete but for the identifier, which the registry gives. `homepage` is the project's
 * public address.
 */
export function dataCite(dataset: Dataset, homepage?: string): object {
  const issued = issuedOf(dataset);
  return {
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    identifiers: [],
    ...(homepage !== undefined && { url: homepage }),
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
        rights: licenceOf(dataset).name,
        rightsUri: licenceOf(dataset).legalCode,
        rightsIdentifier: dataset.licence,
        rightsIdentifierScheme: 'SPDX',
        schemeUri: 'https://spdx.org/licenses/',
      },
      ...(dataset.licenceScope === undefined ? [] : [{ rights: dataset.licenceScope }]),
    ],
    descriptions: [
      { description: dataset.description, descriptionType: 'Abstract', lang: 'en' },
      { description: dataset.scope, descriptionType: 'Methods', lang: 'en' },
    ],
    relatedItems: dataset.sources.map((source) => ({
      relatedItemType: 'Text',
      relationType: 'IsDerivedFrom',
      titles: [{ title: source.title }],
      creators: [personOf(source.author)],
      publisher: source.publisher,
      publicationYear: source.published.slice(0, 4),
      relatedItemIdentifier: {
        relatedItemIdentifier: addressOf(source),
        relatedItemIdentifierType: 'URL',
      },
    })),
  };
}

const quoted = (text: string) => JSON.stringify(text);
const authorLines = (names: readonly string[]) => [
  'authors:',
  ...names.map((name) => `  - name: ${quoted(name)}`),
];
/** A person's names as catalogues part them: the authors of curated sources are persons. */
function personNames(author: string): { readonly givenName: string; readonly familyName: string } {
  const names = author.split(' ');
  return { givenName: names.slice(0, -1).join(' '), familyName: names.at(-1) as string };
}
const personOf = (author: string) => {
  const { givenName, familyName } = personNames(author);
  const name = givenName === '' ? familyName : `${familyName}, ${givenName}`;
  return { name, nameType: 'Personal', ...(givenName !== '' && { givenName }), familyName };
};
const personLines = (author: string) => {
  const { givenName, familyName } = personNames(author);
  return [
    'authors:',
    `  - family-names: ${quoted(familyName)}`,
    ...(givenName === '' ? [] : [`    given-names: ${quoted(givenName)}`]),
  ];
};
const urlLines = (homepage: string | undefined) =>
  homepage === undefined ? [] : [`url: ${quoted(homepage)}`];

/** What a citation in CFF says of a dataset, but for its title and what kind of work it is. */
const datasetLines = (dataset: Dataset, homepage: string | undefined) => [
  ...authorLines(dataset.curators),
  `version: ${quoted(dataset.version)}`,
  `date-released: ${quoted(issuedOf(dataset))}`,
  `license: ${quoted(dataset.licence)}`,
  ...urlLines(homepage),
  `abstract: ${quoted(dataset.description)}`,
];
const derivedFrom = ({ sources }: Dataset) =>
  `Coded from ${sources.map((source) => `${sourceText(source)}; ${placeOf(source)}`).join('; ')}.`;

/** What is dated by its year alone stands in a volume of a journal; a day is that of a page or a newspaper. */
const isJournalArticle = ({ published }: Pick<CuratedSource, 'published'>) => published.length === 4;

/** CITATION.cff of a dataset's folder, with its sources as references; `homepage` is the project's public address. */
export function datasetCitation(dataset: Dataset, homepage?: string): string {
  const references = dataset.sources.flatMap((source) => [
    `  - type: ${isJournalArticle(source) ? 'article' : 'generic'}`,
    `    title: ${quoted(source.title)}`,
    ...personLines(source.author).map((line) => `    ${line}`),
    ...(isJournalArticle(source)
      ? [`    journal: ${quoted(source.publisher)}`]
      : ['    publisher:', `      name: ${quoted(source.publisher)}`]),
    // CFF takes a whole day as a date, and a bare year as a number.
    isJournalArticle(source)
      ? `    year: ${source.published}`
      : `    date-published: ${quoted(source.published)}`,
    `    url: ${quoted(addressOf(source))}`,
    ...[addressNote(source)].flatMap((note) =>
      note === null ? [] : [`    notes: ${quoted(`The address: ${note}.`)}`],
    ),
  ]);
  return [
    'cff-version: 1.2.0',
    'message: "If you use this dataset, please cite it as below."',
    'type: dataset',
    `title: ${quoted(`${dataset.title} (dataset ${dataset.id})`)}`,
    ...datasetLines(dataset, homepage),
    'references:',
    ...references,
    '',
  ].join('\n');
}

/** CITATION.cff of the project, with its datasets as references; `homepage` is its public address. */
export function projectCitation(
  { version, homepage }: { readonly version: string; readonly homepage?: string | undefined },
  datasets: readonly Dataset[],
): string {
  const references = datasets.flatMap((dataset) => [
    '  - type: data',
    ...[
      `title: ${quoted(`${dataset.title} (dataset ${dataset.id})`)}`,
      ...datasetLines(dataset, homepage),
      `notes: ${quoted(derivedFrom(dataset))}`,
    ].map((line) => `    ${line}`),
  ]);
  return [
    'cff-version: 1.2.0',
    'message: "If you use Entente or one of its datasets, please cite it as below."',
    'type: software',
    'title: "Entente"',
    'abstract: "A web explorer of who stands with whom in an armed conflict, statement by statement."',
    ...authorLines(['Entente contributors']),
    `version: ${quoted(version)}`,
    'license: MIT',
    ...urlLines(homepage),
    'references:',
    ...references,
    '',
  ].join('\n');
}

/** LICENSE of a dataset's folder: whose it is, under which licence, and what the licence leaves out. */
export function licenceFile(dataset: Dataset): string {
  const { name, legalCode } = licenceOf(dataset);
  return [
    `${dataset.title} (dataset ${dataset.id})`,
    `Copyright (c) ${issuedOf(dataset).slice(0, 4)} ${dataset.curators.join(', ')}`,
    '',
    `${name} (${dataset.licence})`,
    legalCode,
    ...(dataset.licenceScope === undefined ? [] : ['', dataset.licenceScope]),
    '',
  ].join('\n');
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isDay } from '#domain/period.ts';
import { dataCite, dataPackage, datasetCitation, projectCitation } from '#scripts/dataPackage/descriptors.ts';
import type { Field } from '#scripts/dataPackage/flatTable.ts';
import { csvText } from '#scripts/dataPackage/flatTables.ts';
import { allPackageFiles } from '#scripts/dataPackage/packageFiles.ts';
import { curatedIn, datasetFolders, projectRoot } from '#scripts/datasets/datasetFolder.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

test.each([...allPackageFiles()])('%s is current (else: npm run data:package)', (path, text) => {
  expect(read(path)).toBe(text);
});

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource?: string; readonly fields: readonly [string] };
    }[];
  };
}

const isOfType: Record<Field['type'], RegExp> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
};

describe.each(datasetFolders().map((folder) => [basename(folder), folder] as const))('%s', (name, folder) => {
  const dataset = curatedIn(folder);
  const descriptor = JSON.parse(read(`data/${name}/datapackage.json`));
  const resources: readonly Resource[] = descriptor.resources;
  const rowsOf = (resource: Resource) => {
    const text = read(`data/${name}/${resource.path}`);
    const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    return { rows: data, header: meta.fields };
  };
  const columnOf = (resource: Resource, field: string) => rowsOf(resource).rows.map((row) => row[field]);
  const resourceNamed = (wanted: string) => resources.find((resource) => resource.name === wanted)!;

  test('says what it is, by whom, since when, and under which licence', () => {
    expect(descriptor).toMatchObject({ name, title: dataset.title, version: dataset.version });
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    expect(descriptor.created).toBe(`${dataset.issued}T00:00:00Z`);
    expect(isDay(dataset.issued!)).toBe(true);
    expect(descriptor.licenses).toHaveLength(1);
    expect(descriptor.contributors).not.toHaveLength(0);
  });

  test('each table has named, typed fields, and its cells are of the type and within the constraints', () => {
    for (const resource of resources) {
      const { rows, header } = rowsOf(resource);
      const { fields } = resource.schema;
      expect(header).toEqual(fields.map((field) => field.name));
      expect(new Set(header).size).toBe(fields.length);
      for (const { name: field, type, constraints = {} } of fields) {
        const cells = rows.map((row) => row[field]!);
        const filled = cells.filter((cell) => cell !== '');
        const place = `${resource.path}, ${field}`;
        for (const cell of filled) expect(cell, place).toMatch(isOfType[type]);
        if (constraints.required) expect(filled.length, place).toBe(cells.length);
        if (constraints.unique) expect(new Set(filled).size, place).toBe(filled.length);
        if (constraints.enum)
          expect(constraints.enum.map(String), place).toEqual(expect.arrayContaining(filled));
        if (constraints.minimum !== undefined)
          expect(Math.min(...filled.map(Number)), place).toBeGreaterThanOrEqual(constraints.minimum);
      }
    }
  });

  test('keys are unique, and what refers to another table finds it there', () => {
    for (const resource of resources) {
      const { rows } = rowsOf(resource);
      const { primaryKey, foreignKeys = [] } = resource.schema;
      const keys = rows.map((row) => primaryKey.map((field) => row[field]).join('\n'));
      expect(new Set(keys).size, resource.path).toBe(rows.length);
      for (const { fields, reference } of foreignKeys) {
        const target = reference.resource === undefined ? resource : resourceNamed(reference.resource);
        const known = new Set(columnOf(target, reference.fields[0]));
        const used = columnOf(resource, fields[0]).filter((cell) => cell !== '');
        expect(
          used.filter((cell) => !known.has(cell)),
          resource.path,
        ).toEqual([]);
      }
    }
  });

  test('has as many rows as the dataset has statements, actors, pairs, types and omissions', () => {
    const expected = JSON.parse(read(`data/${name}/expected.json`));
    const counted = Object.fromEntries(
      resources.map((resource) => [resource.name, rowsOf(resource).rows.length]),
    );
    expect(counted).toEqual({
      statements: expected.statements,
      actors: expected.actors.core + expected.actors.periphery,
      relations: expected.dyads,
      'relation-types': dataset.relationTypes.length,
      ...(dataset.omissions.length > 0 && { omissions: dataset.omissions.length }),
    });
  });

  test('counts its bytes and sums them', () => {
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(folder, path));
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
  });

  test('the tables hold no quotation', () => {
    const tables = resources.map(({ path }) => read(`data/${name}/${path}`)).join('\n');
    const quotes = dataset.statements.flatMap(({ cites }) => cites.flatMap(({ quote }) => quote ?? []));
    const names = dataset.actors.flatMap((actor) => [actor.name, actor.shortName, ...actor.aliases]);
    const long = quotes.filter((quote) => quote.split(' ').length > 4 && !names.includes(quote));
    expect(long.filter((quote) => tables.includes(quote))).toEqual([]);
  });

  test('DataCite has what it asks for, but for the identifier', () => {
    const datacite = JSON.parse(read(`data/${name}/datacite.json`));
    expect(datacite).toMatchObject({
      creators: [{ name: 'Entente contributors', nameType: 'Organizational' }],
      titles: [{ title: dataset.title }],
      publicationYear: '2026',
      types: { resourceTypeGeneral: 'Dataset' },
      version: dataset.version,
      relatedItems: [{ relationType: 'IsDerivedFrom', titles: [{ title: dataset.sources[0]!.title }] }],
    });
    expect(datacite.rightsList[0]).toMatchObject({
      rights: 'Creative Commons Attribution 4.0 International',
      rightsIdentifier: 'CC-BY-4.0',
      rightsIdentifierScheme: 'SPDX',
    });
    expect(datacite.rightsList.slice(1)).toEqual(
      dataset.licenceScope === undefined ? [] : [{ rights: dataset.licenceScope }],
    );
  });

  test('the folder has its licence and its citation', () => {
    const licence = read(`data/${name}/LICENSE`);
    expect(licence).toContain('Creative Commons Attribution 4.0 International');
    expect(licence).toContain('https://creativecommons.org/licenses/by/4.0/legalcode');
    expect(licence).toContain(dataset.licenceScope ?? 'CC-BY-4.0');
    const citation = read(`data/${name}/CITATION.cff`);
    expect(citation).toContain('type: dataset');
    expect(citation).toContain(`version: "${dataset.version}"`);
    expect(citation).toContain(dataset.sources[0]!.url);
  });

  test('an address stands in every description where there is one, and in none where there is none', () => {
    const site = 'https://entente.example/';
    const described = (homepage?: string) => [
      JSON.stringify(dataPackage(dataset, [], new Map(), homepage)),
      JSON.stringify(dataCite(dataset, homepage)),
      datasetCitation(dataset, homepage),
      projectCitation({ version: '1.0.0', homepage }, [dataset]),
    ];
    for (const text of described(site)) expect(text).toContain(site);
    for (const text of described()) expect(text).not.toMatch(/entente\.example|undefined|"url":|homepage/);
  });
});

test('a pair says on which acts its stance rests, so that a worry is no war', () => {
  const { data } = Papa.parse<Record<string, string>>(read('data/mosul-2016/csv/relations.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  const restsOn = (one: string, other: string) =>
    data.find(({ actor_a, actor_b }) => actor_a === one && actor_b === other)!.rests_on;
  expect(restsOn('iran', 'turkey')).toBe('troubled-by');
  expect(restsOn('russia', 'united-states')).toBe('accuses');
  expect(restsOn('iraq-government', 'turkey')).toBe('accuses;disputes');
  expect(restsOn('anti-government-groups-syria', 'us-media')).toBe('welcomes');
  expect(restsOn('christians-bartilla', 'iraqi-army')).toBe('');
});

test('a pair says who does it to whom, by name as well as by id', () => {
  const { data } = Papa.parse<Record<string, string>>(read('data/mosul-2016/csv/relations.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  const rowOf = (one: string, other: string) =>
    data.find(({ actor_a, actor_b }) => actor_a === one && actor_b === other)!;
  const directions = (one: string, other: string) => {
    const { a_to_b, b_to_a } = rowOf(one, other);
    return [a_to_b, b_to_a];
  };
  expect(directions('iran', 'turkey')).toEqual(['', 'troubled-by']);
  expect(directions('hakari', 'iraqi-army')).toEqual(['accuses', '']);
  expect(directions('iraq-government', 'turkey')).toEqual(['accuses', 'disputes']);
  expect(directions('al-muallem', 'iran-foreign-minister')).toEqual(['meets', 'meets']);
  expect(rowOf('anti-government-groups-syria', 'us-media')).toMatchObject({
    name_a: 'Armed groups of the counterattack in Aleppo',
    name_b: 'US media',
  });
});

test('a web page is no article of a journal', () => {
  expect(read('data/mosul-2016/CITATION.cff')).not.toContain('journal:');
  expect(read('data/highland-tribes/CITATION.cff')).toContain(
    'journal: "Southwestern Journal of Anthropology"',
  );
});

test('an author is a person with a family name, a curator an organisation', () => {
  const citation = read('data/mosul-2016/CITATION.cff');
  expect(citation).toContain('family-names: "Shilton"\n        given-names: "Jordan"');
  expect(citation).toContain('- name: "Entente contributors"');
  expect(citation).not.toContain('name: "Jordan Shilton"');
});

test('a cell with a comma, a quotation mark or a line break survives', () => {
  const fields = [{ name: 'a', type: 'string', description: 'A.' }] as const;
  const cells = ['one, two', 'a "word"', 'two\nlines', '', 'Đ'];
  const text = csvText({
    fields: [...fields, { ...fields[0], name: 'b' }],
    rows: cells.map((c) => [c, 'x']),
  });
  expect(text.startsWith('a,b\n')).toBe(true);
  expect(
    Papa.parse<string[]>(text.trimEnd())
      .data.slice(1)
      .map(([cell]) => cell),
  ).toEqual(cells);
});

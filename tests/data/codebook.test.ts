import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actorKinds, actorTiers } from '#domain/actor.ts';
import { codebookReasons } from '#domain/dataset.ts';
import { confidences, families, modes, voices } from '#domain/statement.ts';
import { datasetFolders, datasetIn } from '#scripts/datasets/datasetFolder.ts';

describe.each(datasetFolders().map((folder) => [basename(folder), folder] as const))(
  '%s',
  (_name, folder) => {
    const dataset = datasetIn(folder);
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const codebook = read('README.md');

    test('the codebook counts as the data does, and cites its version', () => {
      const { actors, statements } = JSON.parse(read('expected.json'));
      expect(codebook).toContain(`${actors.core + actors.periphery} actors`);
      expect(codebook).toContain(
        `${statements} statements on ${JSON.parse(read('expected.json')).dyads} pairs`,
      );
      expect(codebook).toContain(`version ${dataset.version}`);
      expect(read('CHANGELOG.md')).toContain(`## ${dataset.version}\n`);
    });

    test('every type stands in the codebook’s table with its verb, family, sign and definition', () => {
      if (dataset.relationTypes.length > 2)
        expect(codebook).toContain(`There are ${dataset.relationTypes.length} types.`);
      for (const { id, label, family, sign, symmetric, definition } of dataset.relationTypes) {
        const signText = `${sign === 1 ? '+1' : sign === -1 ? '−1' : '0'}${symmetric ? ', symmetric' : ''}`;
        expect(codebook).toContain(`| \`${id}\` — ${label} | ${family} | ${signText} | ${definition} |`);
      }
    });

    test('every statement that the codebook or a type names is there, or is retired', () => {
      const known = new Set<string>([
        ...dataset.statements.map(({ id }) => id),
        ...(dataset.retiredIds ?? []),
      ]);
      const types = JSON.stringify(dataset.relationTypes);
      const notes = JSON.stringify([dataset.omissions, dataset.statements.map(({ note }) => note)]);
      const named = [codebook, types, notes].flatMap((text) => text.match(/\bp\d+-\d+\b/g) ?? []);
      expect(named.filter((id) => !known.has(id))).toEqual([]);
    });

    test('every faction is described in the codebook as in the data', () => {
      for (const { label, description } of dataset.factions)
        expect(codebook).toContain(`- **${label}**: ${description}`);
    });
  },
);

describe('mosul-2016', () => {
  const folder = datasetFolders().find((path) => basename(path) === 'mosul-2016')!;

  test('an accusation has the countries of what it charges', () => {
    const { statements, relationTypes } = datasetIn(folder);
    const charges = new Set(relationTypes.filter((type) => type.bringsCharge).map(({ id }) => id));
    const pairs = statements.flatMap((charge) =>
      statements
        .filter(
          ({ mode, saidBy, from, cites }) =>
            charges.has(charge.type) &&
            mode === 'accused' &&
            saidBy === charge.from &&
            from === charge.to &&
            cites[0]?.paragraph === charge.cites[0]?.paragraph,
        )
        .map((content) => [charge, content] as const),
    );
    expect(pairs.map(([charge]) => charge.id)).toEqual(['p6-3', 'p6-4', 'p15-4', 'p17-1']);
    for (const [charge, content] of pairs)
      expect([charge.id, charge.theatre]).toEqual([charge.id, content.theatre]);
  });
  type Definitions = Record<string, string>;
  const lists: { readonly confidences: Definitions; readonly omissionReasons: Definitions } = JSON.parse(
    readFileSync(join(folder, 'codebook.json'), 'utf8'),
  );

  test('codebook.json defines every value of every closed list, and no other', () => {
    const defined = Object.entries(lists).map(([list, values]) => [list, Object.keys(values)]);
    expect(Object.fromEntries(defined)).toEqual({
      voices,
      modes,
      confidences,
      families,
      actorKinds,
      actorTiers,
      omissionReasons: codebookReasons,
    });
    for (const definition of Object.values(lists).flatMap((values) => Object.values(values)))
      expect(definition).toMatch(/^[A-Z].*\.$/);
  });

  test('the codebook gives confidences and reasons in the words of codebook.json', () => {
    const codebook = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const [id, definition] of Object.entries(lists.confidences))
      expect(codebook).toContain(`| \`${id}\` | ${definition} |`);
    for (const [reason, definition] of Object.entries(lists.omissionReasons))
      expect(codebook).toContain(`- *${reason}*: ${definition}`);
  });
});

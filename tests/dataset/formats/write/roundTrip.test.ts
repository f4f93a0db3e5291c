/** What is written comes back by our own readers, without an answer from anybody: equal actors, ties, signs, names. */
import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import * as gexfOracle from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import { cleanName } from '#dataset/formats/read/toDataset/cleanText.ts';
import { type Extract, wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import type { FileFormatId } from '#dataset/formats/write/formatIds.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { objections, opened, utf8 } from '#tests/dataset/formats/read/opened.ts';
import { hostileDataset } from '#tests/fixtures/hostileDataset.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const written = (id: FileFormatId, extract: Extract, place = 0) => {
  const file = fileFormats.find((format) => format.id === id)?.write(extract, 'saved')[place];
  if (file === undefined) throw new Error(`nothing is written as ${id}`);
  return { name: file.name, bytes: typeof file.content === 'string' ? utf8(file.content) : file.content };
};

const reopened = (id: FileFormatId, dataset: Dataset) => {
  const { name, bytes } = written(id, wholeOf(dataset));
  const { made } = opened(name, bytes);
  expect(made.keptAside).toEqual([]);
  expect(objections(made)).toEqual([]);
  return made.dataset;
};

/** Names and statements as "from · verb · to · sign · mode", sorted: what must be equal, whatever the ids are. */
function content(dataset: Dataset) {
  // A name is read in one line, its blanks as single spaces.
  const names = new Map(dataset.actors.map(({ id, name }) => [id, cleanName(name) ?? name]));
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  const tie = ({ from, to, type, mode, when }: Statement) => {
    const { label = '', sign = 0 } = types.get(type) ?? {};
    return [names.get(from), label, names.get(to), sign, mode === 'accused', when].join(' · ');
  };
  return {
    actors: [...names.values()].sort(),
    ties: dataset.statements
      .filter(({ status }) => status !== 'withdrawn')
      .map(tie)
      .sort(),
  };
}

const directions = (dataset: Dataset) =>
  dataset.statements.map(({ type }) => dataset.relationTypes.find(({ id }) => id === type)?.symmetric);

const fixtures = { smallDataset, realDataset, ownDataset: ownDataset() };
const everyDataset = (law: (dataset: Dataset) => void) => {
  for (const dataset of Object.values(fixtures)) law(dataset);
  fc.assert(
    fc.property(hostileDataset, (dataset) => {
      law(dataset);
    }),
  );
};

describe('a dataset that is written and read again has the same actors, ties and signs', () => {
  test('xlsx', () => {
    everyDataset((dataset) => expect(content(reopened('xlsx', dataset))).toEqual(content(dataset)));
  });

  test.each(['graphml', 'cx2', 'gexf'] as const)('%s, which says which ties have no direction too', (id) => {
    everyDataset((dataset) => {
      const again = reopened(id, dataset);
      expect(content(again)).toEqual(content(dataset));
      expect(directions(again)).toEqual(directions(dataset));
    });
  });

  test('csv, which has no actor without a statement', () => {
    everyDataset((dataset) => {
      const acting = new Set(dataset.statements.flatMap(({ from, to }) => [from, to]));
      const actors = dataset.actors.filter(({ id }) => acting.has(id));
      expect(content(reopened('csv', dataset))).toEqual(content({ ...dataset, actors }));
    });
  });

  test('an Entente file is the same dataset', () => {
    everyDataset((dataset) => {
      const { bytes } = written('entente', wholeOf(dataset));
      expect(parseOneFile(new TextDecoder().decode(bytes))).toEqual({ ok: true, dataset });
    });
  });

  test('ids, countries and kinds come back where the file has actors', () => {
    for (const id of ['graphml', 'xlsx'] as const) {
      const again = reopened(id, smallDataset);
      const of = ({ actors, countries }: Dataset) =>
        actors.map((actor) => [
          actor.id,
          actor.shortName,
          actor.kind,
          actor.partOf,
          actor.countries.map((one) => countries.find((country) => country.id === one)?.label),
        ]);
      expect(of(again)).toEqual(of(smallDataset));
    }
  });
});

test('equal datasets are equal bytes', () => {
  for (const { id } of fileFormats) {
    const [one, other] = [written(id, wholeOf(smallDataset)), written(id, wholeOf({ ...smallDataset }))];
    expect(one.bytes, id).toEqual(other.bytes);
  }
});

test('graphology reads our GEXF as we mean it', () => {
  everyDataset((dataset) => {
    const { bytes } = written('gexf', wholeOf(dataset));
    const theirs = gexfOracle.parse(MultiGraph, new TextDecoder().decode(bytes));
    const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
    const counted = dataset.statements.filter(({ status }) => status !== 'withdrawn');
    expect(theirs.nodes()).toEqual(dataset.actors.map(({ id }) => id));
    expect(theirs.mapNodes((_, { label }) => label)).toEqual(dataset.actors.map(({ name }) => name));
    expect(theirs.edges().sort()).toEqual(counted.map(({ id }) => id).sort());
    for (const { id, from, to, type } of counted) {
      expect(theirs.extremities(id)).toEqual([from, to]);
      expect(theirs.isDirected(id)).toBe(!types.get(type)?.symmetric);
      expect(theirs.getEdgeAttribute(id, 'sign')).toBe(types.get(type)?.sign);
    }
  });
});

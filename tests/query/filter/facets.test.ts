import { describe, expect, it } from 'vitest';
import { matchStatements } from '#query/filter/applyQuery.ts';
import { facetCounts, facetValues } from '#query/filter/facetCounts.ts';
import {
  facetById,
  facetDefinitions,
  facetPhrase,
  facets,
  valueInSentence,
  valueLabel,
} from '#query/filter/facets.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { decodeAddress } from '#state/urlCodec.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { facetWords } from '#words/facets.ts';

const idsOf = (list: typeof facetDefinitions) => list.map(({ id }) => id);

describe('the facets', () => {
  it('stand on screen in this order, the first four open', () => {
    expect(idsOf(facetDefinitions)).toEqual(
      'country faction stance actor family type source voice speaker theatre community kind operation field actorField'.split(
        ' ',
      ),
    );
    expect(idsOf(facetDefinitions.filter(({ group }) => group === 'open'))).toEqual([
      'country',
      'faction',
      'stance',
      'actor',
    ]);
  });

  it('stand in the address in this order', () => {
    expect(facets).toEqual(
      'family type source voice speaker theatre field stance country faction actor community kind operation actorField'.split(
        ' ',
      ),
    );
  });

  it('choose who is looked at by country, faction and actor, and narrow that by the others', () => {
    expect(idsOf(facetDefinitions.filter(({ role }) => role === 'who'))).toEqual([
      'country',
      'faction',
      'actor',
    ]);
  });

  it('each have their own words, and no words are left over', () => {
    for (const { id, words } of facetDefinitions) expect(words).toBe(facetWords[id]);
    expect(Object.keys(facetWords).sort()).toEqual([...facets].sort());
  });

  it('have no value twice', () => {
    for (const { id, options } of facetDefinitions) {
      const values = options(realDataset).map(({ value }) => value);
      expect(new Set(values).size, id).toBe(values.length);
    }
  });
});

describe('the values that a facet offers', () => {
  const index = buildQueryIndex(smallDataset);

  it('stand in the order of the dataset or of the closed list, with "none" last', () => {
    expect(facetValues(index, 'country', true)).toEqual(['XA', 'XB', 'XC', 'none']);
    expect(facetValues(index, 'family', true)).toEqual([
      'armed',
      'coercive',
      'political',
      'structure',
      'contact',
      'harm',
    ]);
    expect(facetValues(index, 'speaker', true).slice(0, 2)).toEqual(['narrator', 'unnamed']);
  });

  it('are those that occur in the data, but every stance and every operation', () => {
    const [statement] = smallDataset.statements;
    const [operation] = smallDataset.operations;
    const little = buildQueryIndex({
      ...smallDataset,
      statements: [statement!],
      operations: [{ ...operation!, participants: [] }],
    });
    expect(facetValues(little, 'voice', true)).toEqual([statement!.voice]);
    expect(facetValues(little, 'stance', true)).toHaveLength(5);
    expect(facetValues(little, 'operation', true)).toEqual([operation!.id]);
  });

  it('are actors without those that stand behind their organisation', () => {
    expect(facetValues(index, 'actor', true)).not.toContain('sela-tal');
    expect(facetValues(index, 'actor', false)).toContain('sela-tal');
    expect(facetValues(index, 'speaker', true)).toContain('sela-tal');
    expect(facetValues(index, 'kind', true)).toContain('official');
  });
});

describe('the words of a value', () => {
  it.each([
    ['the small dataset', smallDataset],
    ['the real dataset', realDataset],
  ])('are words, and not an id, for every value that a facet offers on %s', (_, dataset) => {
    const index = buildQueryIndex(dataset);
    for (const facet of facets) {
      for (const value of facetValues(index, facet, false)) {
        const label = valueLabel(dataset, facet, value);
        expect(label.trim()).not.toBe('');
        if (/[-]|^none$|^[A-Z]{2}$/.test(value)) expect(label).not.toBe(value);
      }
    }
  });

  it('are the value itself where the dataset has no such thing', () => {
    for (const facet of facets) {
      for (const value of ['no-such-thing', 'constructor', '__proto__']) {
        expect(valueLabel(smallDataset, facet, value)).toBe(value);
        expect(valueInSentence(smallDataset, facet, value)).toBe(value);
      }
    }
  });

  it.each([
    ['stance', 'other', 'Other tie', 'other tie'],
    ['kind', 'armed-group', 'Armed group or militia', 'armed group or militia'],
    ['speaker', 'narrator', 'The article', 'the article'],
    ['speaker', 'unnamed', 'Unnamed speakers', 'unnamed speakers'],
    ['speaker', 'bresia', 'Bresia', 'Bresia'],
    ['country', 'XB', 'Bresia', 'Bresia'],
    ['country', 'none', 'No home country stated', 'No home country stated'],
  ] as const)('of %s: %s is "%s", inside a sentence "%s"', (facet, value, label, inSentence) => {
    expect(valueLabel(smallDataset, facet, value)).toBe(label);
    expect(valueInSentence(smallDataset, facet, value)).toBe(inSentence);
  });
});

it('finds a facet by its id', () => {
  for (const id of facets) expect(facetById[id].id).toBe(id);
});

describe('further fields of own data', () => {
  const type = smallDataset.relationTypes[0]!;
  const fields = [
    { id: 'year', label: 'Year', of: 'statements' },
    { id: 'row=1', label: 'Row', of: 'statements' },
    { id: 'region', label: 'Region', of: 'actors' },
    { id: 'same', label: 'Same', of: 'actors' },
  ] as unknown as NonNullable<typeof smallDataset.fields>;
  const dataset = {
    ...smallDataset,
    fields,
    actors: smallDataset.actors.map((actor, at) => ({
      ...actor,
      fields: { region: at % 2 === 0 ? 'North' : 'South', same: 'x' },
    })),
    statements: smallDataset.statements.map((statement, at) => ({
      ...statement,
      fields: { year: at < 2 ? 9 : 2016, 'row=1': at % 3 },
    })),
  } as unknown as typeof smallDataset;

  it('are offered where they have two values or more, numbers in their order', () => {
    const labels = (facet: 'field' | 'actorField') =>
      facetById[facet].options(dataset).map(({ part, label }) => `${part}: ${label}`);
    expect(labels('field')).toEqual(['Year: 9', 'Year: 2016', 'Row: 0', 'Row: 1', 'Row: 2']);
    expect(labels('actorField')).toEqual(['Region: North', 'Region: South']);
  });

  const withYears = (years: readonly (number | string)[]) =>
    ({
      ...dataset,
      statements: years.map((year) => ({ ...dataset.statements[0]!, fields: { year } })),
    }) as unknown as typeof smallDataset;
  const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
  const labelsOf = (years: readonly (number | string)[]) =>
    facetById.field
      .options(withYears(years))
      .filter(({ isUnoffered }) => !isUnoffered)
      .map(({ label }) => label);

  it('a text that reads like a number stays offered beside twelve of them', () => {
    const options = facetById.field.options(withYears([...upTo(12).map((at) => at + 1), '3']));
    expect(options.filter(({ label }) => label === '3')).toMatchObject([{ label: '3' }]);
    expect(options.find(({ label }) => label === '3')?.isUnoffered).toBeUndefined();
  });

  it('are not offered with more than thirty values', () => {
    expect(labelsOf(upTo(30).map((at) => `case ${at}`))).toHaveLength(30);
    expect(labelsOf(upTo(31).map((at) => `case ${at}`))).toEqual([]);
  });

  it('offer a few lower bounds for more than eight different numbers, and other words beside them', () => {
    expect(labelsOf(upTo(8))).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(labelsOf([...upTo(70), 'n/a'])).toEqual([
      'at least 10',
      'at least 20',
      'at least 30',
      'at least 40',
      'at least 50',
      'at least 60',
      'n/a',
    ]);
    expect(labelsOf(upTo(21).map((at) => 1995 + at))[0]).toBe('at least 1998');
    expect(labelsOf([1, 1, 2, 2, 3, 5, 8, 40, 300, 2000, 9000, 70_000])).toEqual([
      'at least 2',
      'at least 5',
      'at least 8',
      'at least 300',
      'at least 9000',
    ]);
    expect(labelsOf(upTo(10).map((at) => at / 100))).toContain('at least 0.05');
  });

  it('hold a number that is at least the bound', () => {
    const years = withYears(upTo(70));
    const [ten] = facetById.field.options(years).map(({ value }) => value) as [string];
    const heldBy = (at: number) => {
      const field = facetById.field;
      return field.about === 'statements' && field.valuesOf(years.statements[at]!, type, years).includes(ten);
    };
    expect([9, 10, 69].map(heldBy)).toEqual([false, true, true]);
    expect(facetPhrase(years, 'field', [ten])).toBe('only statements with Year at least 10');
  });

  it('keep the meaning of an address from when each of up to thirty numbers was offered', () => {
    const years = withYears(upTo(20));
    const index = buildQueryIndex(years);
    const { address, notes } = decodeAddress('field=year%3D3', index);
    expect(notes).toEqual([]);
    expect(address.query.facets.field).toEqual(['year=3']);
    expect(facetPhrase(years, 'field', ['year=3'])).toBe('only statements with Year “3”');
    const kept = matchStatements(index, address.query);
    expect(kept.map(({ statement }) => statement.fields)).toEqual([{ year: 3 }]);
    const listed = (query: typeof defaultQuery) => facetCounts(index, query).field.map(({ value }) => value);
    expect(listed(address.query)).toContain('year=3');
    expect(listed(defaultQuery)).not.toContain('year=3');
  });

  it('say in a sentence which fields are asked for, and how their values are joined', () => {
    const [nine, later, row] = facetById.field.options(dataset).map(({ value }) => value) as [
      string,
      string,
      string,
    ];
    expect(facetPhrase(dataset, 'field', [nine, later])).toBe('only statements with Year “9” or “2016”');
    expect(facetPhrase(dataset, 'field', [nine, row])).toBe(
      'only statements with Year “9” and only statements with Row “0”',
    );
    const [north] = facetById.actorField.options(dataset).map(({ value }) => value) as [string];
    expect(facetPhrase(dataset, 'actorField', [north])).toBe('with Region “North”');
  });
});

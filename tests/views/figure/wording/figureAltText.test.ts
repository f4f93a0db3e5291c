import { describe, expect, it } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import { initialState } from '#state/appState.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { figureAltText } from '#views/figure/wording/figureAltText.ts';
import { nameInSentence } from '#words/grammar/nameInSentence.ts';

const at = (address: string) => figureAltText(realDerive, stateAt(address));

describe('figureAltText', () => {
  it('names two who have several contacts once', () => {
    const [met] = smallDataset.statements;
    const type = (id: string, label: string) => ({
      ...smallDataset.relationTypes[0]!,
      id,
      label,
      inverseLabel: label,
      sentenceLabel: undefined,
      family: 'contact',
      sign: 0,
      noun: undefined,
    });
    const contact = (id: string, of: string) => ({ ...met!, id, type: of, mode: 'done', confidence: 'high' });
    const dataset = {
      ...smallDataset,
      operations: [],
      relationTypes: [type('meets', 'meets'), type('calls', 'telephones')],
      statements: [contact('one', 'meets'), contact('two', 'calls')],
    } as unknown as typeof smallDataset;
    const at = Object.fromEntries(dataset.actors.map(({ id }, n) => [id, [n * 50, n * 20] as const]));
    const { query } = initialState;
    const { long } = figureAltText(
      createDerive(dataset, () => at),
      { query: { ...query, included: [...query.included, 'contact'] }, view: 'graph' },
    );
    expect(long).toMatch(/Other tie: \S.* meets? and telephones? /);
  });

  it('names every visible actor, and every relation once', () => {
    for (const address of ['', 'actor=turkey', 'periphery=yes&isolated=yes&officials=apart']) {
      const { query } = stateAt(address);
      const { actors, relations } = realDerive.visibleGraph(query);
      const { long } = at(address);
      const lines = long.split('\n');
      const relationLine = lines.pop() ?? '';
      for (const { name } of actors) expect(lines.slice(1).join(' ')).toContain(name);
      const nameOf = (id: (typeof relations)[number]['a']) =>
        realDerive.index.actors.get(id)?.actor.shortName;
      const told = relationLine.split(/; |\. |: /);
      for (const { a, b, stance } of relations) {
        const pair = `${nameOf(a)} and ${nameOf(b)}`;
        const isTold = (one: string) =>
          stance === 'other'
            ? [a, b].every((end) => one.includes(nameInSentence(nameOf(end) ?? '')))
            : one.startsWith(pair);
        expect(told.filter(isTold), pair).toHaveLength(1);
      }
      const groups = new Set(relations.map(({ stance }) => stance)).size;
      expect(relationLine.split('; ').length - 1 + groups).toBe(relations.length);
    }
  });

  it('says in short what it is and how much it holds', () => {
    expect(at('actor=turkey').short).toMatchInlineSnapshot(
      `"Network figure. Turkey and everyone it is linked to: 6 actors and 5 relations (1 aligned, 3 opposed, 1 other tie), stated in one article."`,
    );
    expect(at('actor=turkey').long).toMatchInlineSnapshot(`
      "Network figure, stated in one article. Turkey and everyone it is linked to: 6 of 35 actors and 5 of 52 relations; not shown: 2 relations among the other actors, 1 alleged act, 3 implied statements, 2 statements of contact or presence, 14 minor actors.
      1 actor: Turkey.
      5 connected actors, by faction. Iraqi government and forces: Government of Iraq. PMU: Popular Mobilization Units (PMU). US and coalition: United States. Turkey and its forces: Turkish forces. No faction: Iran.
      5 relations, by stance. Aligned: Turkey and United States (only a welcome). Opposed: PMU and Turkey; Iran and Turkey (only a worry, partly inferred); Iraqi government and Turkey. Other tie: the Turkish forces belong to Turkey."
    `);
  });

  it('has words for a view without relations', () => {
    expect(at('counts=&isolated=yes').long).toContain('No relations.');
  });
});

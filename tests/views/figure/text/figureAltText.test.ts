import { describe, expect, it } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { figureAltText } from '#views/figure/text/figureAltText.ts';

const at = (address: string) => figureAltText(realDerive, stateAt(address));

describe('figureAltText', () => {
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
      for (const { a, b } of relations) expect(relationLine).toContain(`${nameOf(a)} and ${nameOf(b)}`);
      const groups = new Set(relations.map(({ stance }) => stance)).size;
      expect(relationLine.split('; ').length - 1 + groups).toBe(relations.length);
    }
  });

  it('says in short what it is and how much it holds', () => {
    expect(at('actor=turkey').short).toMatchInlineSnapshot(
      `"Network figure. Turkey and its counterparts: 8 actors and 7 relations (3 aligned, 4 opposed), stated in one article."`,
    );
    expect(at('actor=turkey').long).toMatchInlineSnapshot(`
      "Network figure, stated in one article. Turkey and its counterparts: 8 of 33 actors, 7 of 49 relations; 1 on the author’s view or another’s word; not shown: 1 alleged act, 1 contact, 1 actor of the periphery.
      1 actor, by faction. Turkey and trainees: Turkey.
      7 counterparts outside the filter, by faction. Iraqi federal forces: Government of Iraq. Kurdistan Region: Peshmerga. PMU: Popular Mobilization Units (PMU). US and coalition: United States. Turkey and trainees: Sunni Turkmen militias at Bashiqa. No faction: Iran; Kurdish-led region in northern Syria.
      7 relations, by stance. Aligned: Sunni Turkmen militias and Turkey; Peshmerga and Turkey; Turkey and United States. Opposed: PMU and Turkey; Iran and Turkey; Iraqi government and Turkey; Kurdish region (Syria) and Turkey (author’s view)."
    `);
  });

  it('has words for a view without relations', () => {
    expect(at('counts=&isolated=yes').long).toContain('No relations.');
  });
});

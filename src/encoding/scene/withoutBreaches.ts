import type { Breach, Party } from '#encoding/truth/breach.ts';
import type { Scene } from './scene.ts';

const texts: readonly Party['part'][] = ['name', 'lineLabel', 'areaName'];
/** The later, the sooner it gives way. */
const rank = ({ part }: Party) => texts.indexOf(part);
const keyOf = ({ part, id }: Party) => `${part} ${id}`;

/**
 * The scene without the texts and areas that stand in these breaches of it, so that it says nothing false; texts are counted
 * as hidden. Of two texts the lesser goes; with `areNamesKept` (a figure, which then needs another form) no name does.
 * What neither text nor area can mend stays.
 */
export function withoutBreaches(scene: Scene, breaches: readonly Breach[], areNamesKept = false): Scene {
  if (breaches.length === 0) return scene;
  const gone = new Set<string>();
  for (const { of, with: other } of breaches) {
    if (of.part === 'area') gone.add(keyOf(of));
    const parties = other === null ? [of] : [of, other];
    if (parties.some((party) => gone.has(keyOf(party)))) continue;
    const [lesser] = parties
      .filter((party) => rank(party) >= (areNamesKept ? 1 : 0))
      .sort((a, b) => rank(b) - rank(a));
    if (lesser) gone.add(keyOf(lesser));
  }
  const isGone = (part: Party['part'], id: string) => gone.has(keyOf({ part, id }));
  const hulls = scene.hulls.filter(({ id }) => !isGone('area', id));
  const namelessGone = scene.hulls.filter(({ id, label }) => label === null && isGone('area', id)).length;
  let hidden = 0;
  const shown = <Item extends { readonly id: string }, Key extends keyof Item>(
    item: Item,
    key: Key,
    part: Party['part'],
  ): Item => {
    if (item[key] === null || !isGone(part, item.id)) return item;
    hidden += 1;
    return { ...item, [key]: null };
  };
  const next = {
    hulls: hulls.map((hull) => shown(hull, 'label', 'areaName')),
    lines: scene.lines.map((line) => shown(line, 'lineLabel', 'lineLabel')),
    actors: scene.actors.map((actor) => shown(actor, 'label', 'name')),
  };
  return { ...scene, ...next, hiddenLabels: scene.hiddenLabels - namelessGone + hidden };
}

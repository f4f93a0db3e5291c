import { needsLineLabel } from '#encoding/lines/lineLabels.ts';
import type { Breach, Party } from '#encoding/truth/breach.ts';
import type { Scene, SceneHull } from './scene.ts';

const texts: readonly Party['part'][] = ['name', 'lineLabel', 'areaName'];
/** The later, the sooner it gives way. */
const rank = ({ part }: Party) => texts.indexOf(part);
const keyOf = ({ part, id }: Party) => `${part} ${id}`;

/** What of a scene may go. */
interface Leave {
  /** On screen: a zoom brings them back. In a figure names stay, and the page takes another form. */
  readonly canHideNames: boolean;
  /** True if areas have names at all: with numbers in marks they have none. */
  readonly areAreasNamed: boolean;
}

/**
 * The scene without the texts and areas that stand in these breaches of it, so that it says nothing false; texts are counted
 * as hidden. Of two texts the lesser goes. On screen a sign goes, too, where the line has no free ground for it: hue and end
 * marks still tell the stance. A "¶" that would be read as another's goes everywhere: the word or a footnote tells it. What nothing of this can mend stays.
 */
export function withoutBreaches(
  scene: Scene,
  breaches: readonly Breach[],
  { canHideNames, areAreasNamed }: Leave,
): Scene {
  if (breaches.length === 0) return scene;
  const gone = new Set<string>();
  for (const { law, of, with: other } of breaches) {
    if (law === 'flag') {
      gone.add(keyOf(of));
      continue;
    }
    if (of.part === 'area') gone.add(keyOf(of));
    const parties = other === null ? [of] : [of, other];
    if (canHideNames && of.part !== 'name' && of.part !== 'lineLabel') {
      const sign = parties.find(({ part }) => part === 'mid');
      if (sign) gone.add(keyOf(sign));
      if (of.part === 'flag') gone.add(keyOf(of));
    }
    if (parties.some((party) => gone.has(keyOf(party)))) continue;
    const [lesser] = parties
      .filter((party) => rank(party) >= (canHideNames ? 0 : 1))
      .sort((a, b) => rank(b) - rank(a));
    if (lesser) gone.add(keyOf(lesser));
  }
  const isGone = (part: Party['part'], id: string) => gone.has(keyOf({ part, id }));
  const hulls = scene.hulls.filter(({ id }) => !isGone('area', id));
  const isUncounted = ({ id, label }: SceneHull) => areAreasNamed && label === null && isGone('area', id);
  const namelessGone = scene.hulls.filter(isUncounted).length;
  let hidden = 0;
  const shown = <Item extends { readonly id: string }, Key extends keyof Item>(
    item: Item,
    key: Key,
    part: Party['part'],
    isMissed = true,
  ): Item => {
    if (item[key] === null || !isGone(part, item.id)) return item;
    if (isMissed) hidden += 1;
    return { ...item, [key]: null };
  };
  const next = {
    hulls: hulls.map((hull) => shown(hull, 'label', 'areaName')),
    lines: scene.lines.map((line) => {
      const { mid, flag, ...rest } = shown(line, 'lineLabel', 'lineLabel', needsLineLabel(scene.lines, line));
      // An allegation without its "?" would be a statement.
      const keepsMid = line.kind === 'accused' || !isGone('mid', line.id);
      return { ...rest, mid: keepsMid ? mid : null, flag: isGone('flag', line.id) ? null : flag };
    }),
    actors: scene.actors.map((actor) => shown(actor, 'label', 'name')),
  };
  return { ...scene, ...next, hiddenLabels: scene.hiddenLabels - namelessGone + hidden };
}

import { gapBetween, grown } from '#base/geometry.ts';
import { groupBy } from '#base/groupBy.ts';
import { doublesApart } from '#encoding/labels/labelSearch.ts';
import { type LineLabels, saysMoreThanLook } from '#encoding/lines/lineLabels.ts';
import { breachesOf } from '#encoding/truth/breachesOf.ts';
import { namesIn, wordsIn } from './emphasise.ts';
import { lineLabelsOnFreeGround } from './lineLabelsOnFreeGround.ts';
import type { PlacedText, Scene, SceneLine } from './scene.ts';
import type { SceneStyle } from './sceneStyle.ts';
import { withoutBreaches } from './withoutBreaches.ts';

/** What a line tells weighs by its kind first: what has a stance, then harm, contact and structure. */
const kinds: readonly SceneLine['kind'][] = ['accused', 'opposed', 'aligned', 'harm', 'contact', 'structure'];
const signed = kinds.indexOf('aligned');

/** The lines in the order in which they have their words: stances first, of these what is not told as fact and where each side does something else, for a line of words below has them otherwise; then the strongest. */
const byWeight = (lines: readonly SceneLine[], lineLabels: LineLabels) => {
  const rankOf = ({ kind }: SceneLine) => Math.max(kinds.indexOf(kind), signed);
  const isMissed = (line: SceneLine) => saysMoreThanLook(line, lineLabels);
  return [...lines].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      Number(isMissed(other)) - Number(isMissed(one)) ||
      other.width - one.width,
  );
};

/** So many lines carry words in a figure of many: those whose verbs say less than their looks, and more where there is room. */
export const mostWords = 16;

/** So many lines at least share words that need not be said. */
const fewestShared = 3;

/**
 * Without the lines whose words are those of most lines that look alike: six times "fights" beside thick lines of opposition
 * tells nothing, and the seventh, for which there is no room, would seem to differ.
 */
function telling(open: readonly SceneLine[], all: readonly SceneLine[], lineLabels: LineLabels): SceneLine[] {
  const lookOf = ({ kind, family }: SceneLine) => `${kind} ${family}`;
  const alike = groupBy(all, lookOf);
  const wordsOf = ({ id }: SceneLine) => lineLabels.get(id)?.text;
  return open.filter((line) => {
    const same = alike.get(lookOf(line)) ?? [];
    const sharing = same.filter((other) => wordsOf(other) === wordsOf(line)).length;
    return sharing < fewestShared || 2 * sharing < same.length;
  });
}

/**
 * The scene with words on lines that go without because there are many of them: `mostWords` in all, the weightiest
 * first, wherever there is free ground, of what the look of a line does not tell. Nothing that stands in place moves.
 */
export function addLineLabels(scene: Scene, lineLabels: LineLabels, style: SceneStyle): Scene {
  const isOpen = ({ lineLabel, emphasis }: SceneLine) => lineLabel === null && emphasis !== 'faded';
  const open = byWeight(telling(scene.lines.filter(isOpen), scene.lines, lineLabels), lineLabels);
  const added = new Map<string, PlacedText>();
  const placed = scene.lines.filter(({ lineLabel }) => lineLabel !== null).length;
  const wordsOf = (id: string) => (lineLabels.get(id)?.words ?? []).map(({ text }) => text);
  const doublesOf = (own: string): readonly PlacedText[] =>
    scene.lines.flatMap(({ id, lineLabel }) => {
      const text = lineLabel ?? added.get(id);
      return text && id !== own && wordsOf(id).some((word) => wordsOf(own).includes(word)) ? [text] : [];
    });
  for (let from = 0; from < open.length; ) {
    const room = mostWords - placed - added.size;
    if (room <= 0) break;
    const next = open.slice(from, from + room);
    from += next.length;
    const texts = namesIn(scene);
    const words = [...wordsIn(scene), ...added.values()];
    const { frame, actors, lines } = scene;
    const ground = { frame, style, texts, words, actors, lines };
    const found = lineLabelsOnFreeGround(next, lineLabels, ground);
    for (const line of next) {
      const first = found.get(line.id);
      const doubles = first ? doublesOf(line.id) : [];
      const apart = doublesApart * style.lineLabelSize;
      const isDoubled = doubles.some(({ box }) => first && gapBetween(box, first.box) < apart);
      const around = isDoubled ? doubles.map(({ box }) => ({ box: grown(box, apart) })) : [];
      // Where those before it stand by now, and those after it are to stand.
      const others = [...found].flatMap(([id, there]) => (id === line.id ? [] : [added.get(id) ?? there]));
      const text = isDoubled
        ? lineLabelsOnFreeGround([line], lineLabels, {
            ...ground,
            texts: [...texts, ...around],
            words: [...words, ...others],
          }).get(line.id)
        : first;
      if (text) added.set(line.id, text);
    }
  }
  if (added.size === 0) return scene;
  const lines = scene.lines.map((line) => ({
    ...line,
    lineLabel: line.lineLabel ?? added.get(line.id) ?? null,
  }));
  const shown = { ...scene, lines };
  return withoutBreaches(shown, breachesOf(shown), { canHideNames: false, areAreasNamed: true });
}

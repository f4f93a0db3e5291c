import { type Box, boxesOverlap, gapBetween, type Point } from '#base/geometry.ts';
import { gapToOutline, gapToPolyline, type Outline, polylineOf } from '#base/outline.ts';
import { pointedAt } from '#encoding/lines/lineWording.ts';
import { actorOutline, midOutline } from '#encoding/marks/markOutlines.ts';
import type { PlacedText, Scene, SceneLine } from '#encoding/scene/scene.ts';
import type { Breach, Law, Party } from './breach.ts';
import { lawDistances as law } from './lawDistances.ts';
import { lettersOf } from './textsIn.ts';

/**
 * A word stands nearest its own line, or has a leader line to it, which ends where no other line passes; it never lies on another
 * line, nor by one where it has a leader line. It stands off the marks and names of strangers, who are at neither end of its line,
 * and no arrow of it points at one of them; it stands by no other line's sign, and off the words of other lines.
 * Amounts are in units: by how much another line or a stranger is nearer than may be.
 */
export const lineLabelLaw: Law = (scene) => [
  ...amongLines(scene),
  ...amongStrangers(scene),
  ...pointingAtStrangers(scene),
  ...amongSigns(scene),
  ...amongWords(scene),
];

/** The gaps from a text to what stands for an actor: its mark and its name. */
function* gapsTo(
  { box }: PlacedText,
  { id, label }: Scene['actors'][number],
  outline: Outline,
): Generator<readonly [Party, number]> {
  yield [{ part: 'actor', id }, gapToOutline(box, outline)];
  if (label) yield [{ part: 'name', id }, gapBetween(box, label.box)];
}

function amongStrangers({ lines, actors }: Scene): readonly Breach[] {
  const worded = lines.filter(({ lineLabel }) => lineLabel !== null);
  if (worded.length === 0) return [];
  const outlines = actors.map(actorOutline);
  return worded.flatMap((line): readonly Breach[] => {
    const label = line.lineLabel as PlacedText;
    const most = law.fromStrangers * label.fontSize;
    const gaps = actors.flatMap((actor, index) => [...gapsTo(label, actor, outlines[index] as Outline)]);
    const isOwn = ({ id }: Party) => id === line.a || id === line.b;
    const own = Math.min(...gaps.flatMap(([party, gap]) => (isOwn(party) ? gap : [])));
    return gaps.flatMap(([party, gap]): readonly Breach[] =>
      isOwn(party) || gap >= most || own < gap
        ? []
        : [{ law: 'lineLabel', of: { part: 'lineLabel', id: line.id }, with: party, amount: most - gap }],
    );
  });
}

function amongSigns({ lines }: Scene): readonly Breach[] {
  const signs = lines.flatMap(({ id, mid }) => (mid ? [{ id, sign: midOutline(mid) }] : []));
  return lines.flatMap(({ id, lineLabel }): readonly Breach[] => {
    if (lineLabel === null || lineLabel.leader !== null) return [];
    const most = law.fromSigns * lineLabel.fontSize;
    const gapOf = ({ sign }: (typeof signs)[number]) => gapToOutline(lineLabel.box, sign);
    const own = Math.min(...signs.filter((one) => one.id === id).map(gapOf));
    return signs.flatMap((one): readonly Breach[] => {
      const gap = one.id === id ? Infinity : gapOf(one);
      if (gap >= most || gap >= own) return [];
      const of = { part: 'lineLabel', id } as const;
      return [{ law: 'lineLabel', of, with: { part: 'mid', id: one.id }, amount: most - gap }];
    });
  });
}

function amongWords({ lines }: Scene): readonly Breach[] {
  const words = lines.flatMap(({ id, lineLabel }) => (lineLabel ? [{ id, lineLabel }] : []));
  return words.flatMap(({ id, lineLabel }, index) =>
    words.slice(index + 1).flatMap((other): readonly Breach[] => {
      const most = law.wordsApart * Math.min(lineLabel.fontSize, other.lineLabel.fontSize);
      const gap = gapBetween(lineLabel.box, other.lineLabel.box);
      if (gap >= most) return [];
      const of = { part: 'lineLabel', id } as const;
      return [{ law: 'lineLabel', of, with: { part: 'lineLabel', id: other.id }, amount: most - gap }];
    }),
  );
}

function pointingAtStrangers({ lines, actors }: Scene): readonly Breach[] {
  return lines.flatMap(({ id, a, b, lineLabel }): readonly Breach[] => {
    if (lineLabel === null) return [];
    const rows = lineLabel.lines.map(({ text }) => text);
    const ahead = pointedAt(rows, lineLabel.box, lineLabel.fontSize);
    if (ahead.length === 0) return [];
    return actors.flatMap((actor): readonly Breach[] => {
      if (actor.id === a || actor.id === b) return [];
      const outline = actorOutline(actor);
      const isAhead = (box: Box) =>
        gapToOutline(box, outline) === 0 || (actor.label !== null && boxesOverlap(box, actor.label.box));
      if (!ahead.some(isAhead)) return [];
      const of = { part: 'lineLabel', id } as const;
      return [{ law: 'lineLabel', of, with: { part: 'actor', id: actor.id }, amount: lineLabel.fontSize }];
    });
  });
}

const pointBox = (point: Point): Box => ({ ...point, width: 0, height: 0 });

/** The gap between a box and a polyline, as far as `reach`: no line that is farther is looked at piece by piece. */
const gapWithin = (reach: number, box: Box, line: Outline) =>
  gapBetween(box, line.box) >= reach ? reach : gapToPolyline(box, line);

function amongLines({ lines }: { readonly lines: readonly SceneLine[] }): readonly Breach[] {
  if (lines.every(({ lineLabel }) => lineLabel === null)) return [];
  const curves = lines.map(({ curve }) => polylineOf(curve));
  return lines.flatMap(({ id, lineLabel }, index): readonly Breach[] => {
    if (lineLabel === null) return [];
    const letters = lettersOf(lineLabel);
    const foot = lineLabel.leader?.[0];
    const own = foot ? 0 : gapToPolyline(lineLabel.box, curves[index] as Outline);
    return lines.flatMap((other, place): readonly Breach[] => {
      const curve = curves[place] as Outline;
      const least = law.leaderOffOthers * lineLabel.fontSize + other.width / 2;
      const footGap = foot && other.id !== id ? gapWithin(least, pointBox(foot), curve) : least;
      if (footGap < least)
        return [
          {
            law: 'lineLabel',
            of: { part: 'lineLabel', id },
            with: { part: 'line', id: other.id },
            amount: least - footGap,
          },
        ];
      const far = foot ? law.ledOffOthers * lineLabel.fontSize : own;
      if (other.id === id || gapBetween(lineLabel.box, curve.box) > far) return [];
      const gap = gapToPolyline(lineLabel.box, curve);
      const isOn = gap === 0 && gapToPolyline(letters, curve) === 0;
      const isNearer = foot ? gap < far : gap <= own;
      if (!isOn && !isNearer) return [];
      return [
        {
          law: 'lineLabel',
          of: { part: 'lineLabel', id },
          with: { part: 'line', id: other.id },
          amount: Math.max(far - gap, 0.01),
        },
      ];
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { actorAt, lineFrom, sceneOf, textAt } from '#tests/encoding/truth/madeScene.ts';
import { type Nudges, nudged } from '#views/figure/body/nudges.ts';

const nameSize = 10;

/** An actor with its name under it, and a thick line of two others at this height. */
const crossedAt = (lineY: number) => (nudges: Nudges) => {
  const { x, y } = nudges.get('a' as ActorId) ?? { x: 0, y: 0 };
  return sceneOf({
    actors: [
      actorAt('a', 200 + x, 100 + y, {
        label: textAt({ x: 180 + x, y: 113 + y, width: 40, height: 10 }),
      }),
      actorAt('b', 20, lineY),
      actorAt('c', 380, lineY),
    ],
    lines: [
      lineFrom(
        'b~c|opposed',
        { x: 30, y: lineY },
        { x: 370, y: lineY },
        { a: 'b' as ActorId, b: 'c' as ActorId, width: 3 },
      ),
    ],
  });
};

function run(drawing: (nudges: Nudges) => Scene, names: Iterable<string>, budget = 20) {
  let draws = 0;
  const result = nudged({
    scene: drawing(new Map()),
    names: new Map([...names].map((id) => [id as ActorId, 'Ann'])),
    nameSize,
    budget,
    draw: (nudges) => {
      draws += 1;
      return drawing(nudges);
    },
  });
  return { ...result, draws };
}

describe('nudged', () => {
  it('moves an actor off the line under its name, no farther than four sizes of the name', () => {
    const { nudges, before } = run(crossedAt(118), ['a']);
    const { x, y } = nudges.get('a' as ActorId) ?? { x: 0, y: 0 };
    const name = { top: 113 + y, bottom: 123 + y };
    expect(name.top > 118 || name.bottom < 118).toBe(true);
    expect(Math.hypot(x, y)).toBeLessThanOrEqual(4 * nameSize);
    expect(before).not.toBeNull();
  });

  it('moves nobody where nothing is wrong', () => {
    expect(run(crossedAt(200), ['a'])).toMatchObject({ nudges: new Map(), before: null, draws: 0 });
  });

  it('leaves those in their places whom the reader has put there', () => {
    expect(run(crossedAt(118), []).nudges.size).toBe(0);
  });

  it('draws no more scenes than it may', () => {
    expect(run(crossedAt(118), ['a'], 1)).toMatchObject({ nudges: new Map(), draws: 0 });
    expect(run(crossedAt(118), ['a'], 2).draws).toBe(1);
  });
});

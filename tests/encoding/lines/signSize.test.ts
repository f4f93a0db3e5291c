import { expect, test } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { deriveRelation } from '#domain/relation.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import type { RoutedActor } from '#encoding/lines/lineRouting.ts';
import { sceneLines } from '#encoding/lines/sceneLines.ts';
import type { SceneStyle } from '#encoding/scene/sceneStyle.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';

const [tarn, ostmark] = ['Tarn', 'Ostmark'] as ActorId[] as [ActorId, ActorId];
const type = firstTypes.find(({ id }) => id === 'fights') as RelationType;
const fights = { id: 's1', from: tarn, to: ostmark, type: type.id, voice: 'report', mode: 'done' };
const statement = { ...fights, saidBy: 'narrator', confidence: 'high', theatre: [], cites: [] };
const counted = { statement: statement as unknown as Statement, type, from: tarn, to: ostmark };
const relation = deriveRelation(dyadOf(tarn, ostmark), [counted]);

/** The diameter of the sign on a line between two marks of this size, under words of 7 units. */
function signIn(markSize: number, apart: number, edge?: number): number {
  const size = { width: markSize, height: markSize };
  const marks = new Map<ActorId, RoutedActor>([
    [tarn, { centre: { x: 100, y: 100 }, size, shape: 'rectangle' }],
    [ostmark, { centre: { x: 100 + apart, y: 100 }, size, shape: 'rectangle' }],
  ]);
  const style: SceneStyle = {
    markSize,
    nameSize: 7,
    lineLabelSize: 7,
    hullNameSize: 7,
    margin: 1,
    ...(edge === undefined ? {} : { edge }),
  };
  const [line] = sceneLines([relation], marks, { width: 600, height: 200 }, style);
  return 2 * line!.mid!.radius;
}

test('on paper the sign of a line is never a speck, however small the marks of actors are', () => {
  // 3.78 pt are 1.33 mm.
  expect(signIn(8, 200)).toBeCloseTo(3.78);
  expect(signIn(20, 200)).toBeCloseTo(6.8);
});

test('on screen it shrinks with the marks, for a camera goes nearer', () => {
  expect(signIn(8, 200, 5)).toBeCloseTo(2.72);
});

test('between actors that nearly touch it is as small as there is room', () => {
  expect(signIn(8, 10)).toBeLessThan(2);
});

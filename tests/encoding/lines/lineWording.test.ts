import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { lineLabel, wordsAlong } from '#encoding/lines/lineWording.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';

const [turkey, iraq] = ['turkey', 'iraq-government'] as ActorId[] as [ActorId, ActorId];
const label = lineLabel([
  { text: 'accuses', to: turkey },
  { text: 'at odds with', to: iraq },
]);
/** The words of a line from Turkey, in the middle, to the Iraqi government. */
const towards = (x: number, y: number) =>
  wordsAlong(label, { start: { x: 0, y: 0 }, end: { x, y } }, turkey).texts.map((text) =>
    text.replaceAll('\u00a0', ' '),
  );

describe('the words of a line whose two sides do different things', () => {
  it('stand in the order of its ends, each with an arrow to the one that receives the act', () => {
    expect(towards(-100, 20)).toEqual(['← at odds with', 'accuses →']);
    expect(towards(100, -20)).toEqual(['← accuses', 'at odds with →']);
  });

  it('say above and below where the line is steep', () => {
    expect(towards(20, -100)).toEqual(['↑ at odds with', '↓ accuses']);
    expect(towards(20, 100)).toEqual(['↑ accuses', '↓ at odds with']);
  });

  it('have no arrow where the line has but one direction', () => {
    const plain = lineLabel([{ text: 'trains', to: null }]);
    expect(wordsAlong(plain, { start: { x: 0, y: 0 }, end: { x: 1, y: 0 } }, turkey).texts).toEqual([
      'trains',
    ]);
  });
});

describe('who receives what a line says', () => {
  const { relations } = realDerive.visibleGraph(stateAt('').query);
  const wordsBetween = (one: string, other: string) => {
    const labels = lineLabelsOf(relations, String, realDerive.dataset);
    const relation = relations.find(({ a, b }) => [a, b].every((id) => id === one || id === other));
    return relation?.lines.flatMap(({ id }) => labels.get(id)?.words ?? []);
  };

  it('is told of each act where both ends receive something', () => {
    const words = wordsBetween('turkey', 'iraq-government');
    expect(new Set(words?.map(({ to }) => to))).toEqual(new Set(['turkey', 'iraq-government']));
  });

  it('is told of what one end receives on another’s word, with its “¶”', () => {
    expect(wordsBetween('russia', 'syria-government')).toEqual([
      { text: 'welcomes', to: 'russia' },
      { text: 'commits to ¶', to: 'syria-government' },
    ]);
  });

  it('is told by the line itself where one end alone receives something', () => {
    expect(wordsBetween('united-states', 'turkey')).toEqual([{ text: 'welcomes', to: null }]);
  });
});

import { expect, it } from 'vitest';
import { screenStyle } from '#encoding/scene/sceneStyle.ts';

const [laptop, phone] = [
  { width: 800, height: 600 },
  { width: 390, height: 560 },
];

it.each([
  ['the usual type', laptop, 1, 1],
  ['type twice as large, as far as names find room', laptop, 2, 1.6],
  ['larger type', laptop, 1.25, 1.25],
  ['smaller type, which is the least that can be read', laptop, 0.5, 1],
  ['type twice as large on a phone', phone, 2, 1.3],
])('letters follow the reader: %s', (_, frame, type, share) => {
  const usual = screenStyle(frame, 35);
  const own = screenStyle(frame, 35, 1, type);
  for (const size of ['nameSize', 'lineLabelSize', 'hullNameSize'] as const)
    expect(own[size] / usual[size]).toBeCloseTo(share);
  expect(own.markSize).toBe(usual.markSize);
});

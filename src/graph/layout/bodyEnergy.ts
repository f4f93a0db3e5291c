/** The terms of an energy that bodies have by themselves: room around each, the lonely at a side, one that looks out (see `layoutEnergy.ts`). */
import type { EnergyRecord } from './energyRecord.ts';
import { distanceToSide, mostOpposed } from './facing.ts';
import type { LayoutModel } from './layoutModel.ts';
import { separation } from './referenceCanvas.ts';

export function bodyTerms(
  { area, weights, x, y, groups, groupOf, incident, scale, spacing }: EnergyRecord,
  model: LayoutModel,
) {
  // 2 px more than the law, which rounding to the grid must not break.
  const boxX = separation.x * area.width * scale + 2;
  const boxY = separation.y * area.height * scale + 2;
  const ringX = boxX * 1.25;
  const ringY = boxY * 1.4;
  const isLonely = incident.map((own, body) => own.length === 0 && (groups[groupOf[body]]?.length ?? 1) < 2);
  const hub = weights.facing > 0 ? mostOpposed(model) : -1;

  const pair = (one: number, other: number): number => {
    const dx = Math.abs(x[one] - x[other]);
    const dy = Math.abs(y[one] - y[other]);
    if (dx >= ringX || dy >= ringY) return 0;
    let sum = 1.2 * Math.min(1 - dx / ringX, 1 - dy / ringY);
    if (dx < boxX && dy < boxY) sum += 6 + 30 * Math.min(1 - dx / boxX, 1 - dy / boxY);
    return sum;
  };

  const lonely = (body: number): number => {
    if (!isLonely[body]) return 0;
    const px = x[body];
    const py = y[body];
    return (3 * Math.min(px, py, area.width - px, area.height - py)) / spacing;
  };

  const facing = (body: number): number =>
    body === hub ? weights.facing * distanceToSide(x[body] / area.width, y[body] / area.height) : 0;
  return { isLonely, pair, lonely, facing };
}

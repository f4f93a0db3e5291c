import type { DrawnBody } from '#views/figure/body/figureBody.ts';
import type { FigureLayout } from './figureLayout.ts';

/** In sizes of the legend's letters: more room than this over a legend is a hole. */
const mostOver = 1;

/** A page whose legend stands right under a body that leaves the foot of its frame empty. */
export function legendUnder<Page extends Pick<DrawnBody, 'takenHeight'> & { readonly layout: FigureLayout }>(
  page: Page,
): Page {
  const { layout, takenHeight } = page;
  const { sceneFrame, furniture, legendPlace, text } = layout;
  const free = sceneFrame.height - (takenHeight ?? sceneFrame.height);
  if (legendPlace !== 'foot' || free <= mostOver * text.legend) return page;
  const moved = furniture.map((group) =>
    group.id === 'figure-legend' && group.at !== undefined
      ? { ...group, at: { x: group.at.x, y: group.at.y - free } }
      : group,
  );
  return { ...page, layout: { ...layout, furniture: moved } };
}

import type { Box } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';

export interface SvgText {
  readonly text: string;
  readonly fontSize: number;
  /** From the top of the capitals and ascenders to the foot of the descenders, in the file's unit. */
  readonly box: Box;
  /** Ids of the groups around it, outermost first. */
  readonly within: readonly string[];
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (one) => entities[one] ?? one);

/** An id without the letters that keep it apart from those of other figures. */
const ownId = (id: string) => id.replace(/^f[0-9a-z]+-/, '');

/** Every text of a figure, read off the file itself (one element a line); halos, which repeat a text, left out. */
export function textsInSvg(svg: string): SvgText[] {
  const found: SvgText[] = [];
  const around: { readonly id: string; readonly x: number; readonly y: number; readonly turn: number }[] = [];
  for (const line of svg.split('\n')) {
    const mark = line.trim();
    const [tag = ''] = /^<[^>]*>/.exec(mark) ?? [];
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    if (mark.startsWith('</g>')) around.pop();
    else if (mark.startsWith('<g')) {
      const transform = attribute('transform') ?? '';
      const [, dx = 0, dy = 0] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform) ?? []).map(Number);
      const turn = Number(/rotate\(([-\d.]+)\)/.exec(transform)?.[1] ?? 0);
      const outer = around.at(-1) ?? { x: 0, y: 0 };
      around.push({ id: ownId(attribute('id') ?? ''), x: outer.x + dx, y: outer.y + dy, turn });
    } else if (mark.startsWith('<text') && !mark.includes('aria-hidden')) {
      const fontSize = Number(attribute('font-size'));
      const weightOf = (bold: string | undefined) => (bold === '700' ? 700 : 400);
      const content = /^<text[^>]*>(.*)<\/text>$/.exec(mark)?.[1] ?? '';
      const first = weightOf(attribute('font-weight'));
      const parts = content.split(/<tspan|<\/tspan>/).map((part) => {
        const [, attributes, text] = /^([^<>]*)>(.*)$/.exec(part) ?? [null, '', part];
        const own = / font-weight="(\d+)"/.exec(attributes ?? '')?.[1];
        return { text: plain(text ?? ''), weight: own === undefined ? first : weightOf(own) };
      });
      const isItalic = tag.includes('font-style="italic"');
      const width = parts.reduce(
        (sum, part) => sum + textWidth(part.text, fontSize, part.weight as 400, isItalic),
        0,
      );
      const anchor = attribute('text-anchor');
      const outer = around.at(-1) ?? { x: 0, y: 0, turn: 0 };
      const x = Number(attribute('x')) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      const y = Number(attribute('y')) - 0.74 * fontSize;
      found.push({
        text: parts.map(({ text }) => text).join(''),
        fontSize,
        box: onPage({ x, y, width, height: 0.95 * fontSize }, outer),
        within: around.map(({ id }) => id).filter(Boolean),
      });
    }
  }
  return found;
}

/** The box around a text of a group that stands somewhere on the page, and may be turned. */
function onPage(box: Box, group: { readonly x: number; readonly y: number; readonly turn: number }): Box {
  const angle = (group.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => [x * cos - y * sin, x * sin + y * cos] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x: group.x + x, y: group.y + y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

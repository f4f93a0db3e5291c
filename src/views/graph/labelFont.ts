import { textWidth } from '#base/textWidth.ts';
import { fontFamily } from '#encoding/colours/colours.ts';

const sample = 'Counter-Terrorism Service';
const faces = [
  { file: 'Arimo-Regular.ttf', weight: '400', style: 'normal' },
  { file: 'Arimo-Bold.ttf', weight: '700', style: 'normal' },
  { file: 'Arimo-Italic.ttf', weight: '400', style: 'italic' },
] as const;

/** True if the device has the figure font or one of its metrics (Arial, Liberation Sans). */
function isAtHand(): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  context.font = `100px ${fontFamily}`;
  const expected = textWidth(sample, 100, 400);
  return Math.abs(context.measureText(sample).width - expected) < expected * 0.02;
}

let fetching: Promise<boolean> | null = null;

/** Fetches the figure font where the device has none of its metrics; true if texts now look other than before. */
export function fetchLabelFont(): Promise<boolean> {
  fetching ??= isAtHand() ? Promise.resolve(false) : fetchFaces();
  return fetching;
}

async function fetchFaces(): Promise<boolean> {
  try {
    const fonts = faces.map(({ file, ...descriptors }) => {
      const url = new URL(`fonts/${file}`, document.baseURI).href;
      return new FontFace('Arimo', `url("${url}")`, descriptors);
    });
    for (const font of await Promise.all(fonts.map((font) => font.load()))) document.fonts.add(font);
    return true;
  } catch {
    // Texts stay in the device's font, set to the same widths.
    return false;
  }
}

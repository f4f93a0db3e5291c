/** How many numbers each command takes; the last two are where it leads (one for H and V). */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

const numberOf = (tenths: number) => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** Numbers in a row, with a space only where SVG needs one. */
function joined(numbers: readonly string[], hasBefore: boolean): string {
  let text = '';
  let before = hasBefore ? '0' : '';
  for (const number of numbers) {
    const isApart =
      before === '' || number.startsWith('-') || (number.startsWith('.') && before.includes('.'));
    text += isApart ? number : ` ${number}`;
    before = number;
  }
  return text;
}

/**
 * The path of SVG in fewer letters: each step from where the one before led, to a tenth of a unit, which adds up to
 * nothing, as steps are taken between rounded places. Takes the absolute commands that scenes are made of.
 */
export function svgPath(d: string): string {
  let written = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let last = '';
  for (const [, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const length = lengths[letter];
    if (length === undefined || (length === 0 ? numbers.length > 0 : numbers.length % length !== 0)) {
      throw new Error(`“${letter}${rest}” is none of the absolute commands that svgPath takes.`);
    }
    if (letter === 'Z') {
      written += 'z';
      [x, y, last] = [startX, startY, ''];
    }
    for (let at = 0; at < numbers.length; at += length) {
      const step = numbers.slice(at, at + length);
      const tenths = step.map((number) => Math.round(number * 10));
      const [fromX, fromY] = letter === 'M' ? [0, 0] : [x, y];
      const own = tenths.map((tenth, i) => {
        // The radii, the rotation and the flags of an arc are no coordinates.
        if (letter === 'A' && i < 5) return i < 3 ? numberOf(tenth) : String(step[i]);
        const isAcross = letter === 'V' ? false : letter === 'A' ? i === 5 : i % 2 === 0;
        return numberOf(tenth - (isAcross ? fromX : fromY));
      });
      const command = letter === 'M' ? 'M' : letter.toLowerCase();
      const isSame = command === last && command !== 'M';
      written += (isSame ? '' : command) + joined(own, isSame);
      last = command;
      if (letter !== 'V') x = tenths[letter === 'H' ? 0 : length - 2] as number;
      if (letter !== 'H') y = tenths[letter === 'V' ? 0 : length - 1] as number;
      if (letter === 'M') [startX, startY] = [x, y];
    }
  }
  return written;
}

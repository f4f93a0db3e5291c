/** The colours of the encoding as CSS custom properties, so that what stands in the page follows its theme by itself. */
import { type ColourToken, colourOf, colourTokens, fadedColour, fontFamily } from './colours.ts';

const nameOf = (token: ColourToken) =>
  `--colour-${token.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A colour as CSS takes it: `inkSoft` is `var(--colour-ink-soft)`, faded `var(--colour-ink-soft-faded)`. */
export function cssColour(token: ColourToken, isFaded = false): string {
  return `var(${nameOf(token)}${isFaded ? '-faded' : ''})`;
}

/** The style sheet that defines every colour, in both themes, and the font of figures. */
export function colourSheet(): string {
  const rules = [
    `--figure-font: ${fontFamily};`,
    ...colourTokens.flatMap((token) => [
      `${nameOf(token)}: light-dark(${colourOf(token, 'light')}, ${colourOf(token, 'dark')});`,
      `${nameOf(token)}-faded: light-dark(${fadedColour(token, 'light', 'mark')}, ${fadedColour(token, 'dark', 'mark')});`,
    ]),
  ];
  return `:root {\n  ${rules.join('\n  ')}\n}\n`;
}

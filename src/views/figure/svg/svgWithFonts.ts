/**
 * The figure font inside an SVG, for a browser that draws it as an image: no style sheet and no font of the page reaches
 * one, and where another font stands in, its letters run past their places. What is saved does without.
 */

/** How each file of `figureFontFiles` is asked for, in their order. */
const faces = ['font-weight:400', 'font-weight:700', 'font-style:italic'] as const;

/** Bytes that are taken at once: a call has not room for more arguments. */
const atOnce = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += atOnce)
    letters += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(letters);
}

const styles = new WeakMap<readonly Uint8Array[], string>();

function styleOf(fonts: readonly Uint8Array[]): string {
  const known = styles.get(fonts);
  if (known !== undefined) return known;
  const rules = fonts.map(
    (bytes, i) =>
      `@font-face{font-family:Arimo;${faces[i]};src:url(data:font/ttf;base64,${base64Of(bytes)}) format("truetype")}`,
  );
  const style = `<style>${rules.join('')}</style>`;
  styles.set(fonts, style);
  return style;
}

/** The SVG of a figure with the figure font in it; `fonts` are its files as `fetchFigureFonts` gives them. */
export function svgWithFonts(svg: string, fonts: readonly Uint8Array[]): string {
  return svg.replace(/<svg [^>]*>/, (root) => root + styleOf(fonts));
}

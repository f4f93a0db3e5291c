import { describe, expect, it } from 'vitest';
import { lettersLackingIn } from '#views/figure/png/drawnByBrowser.ts';
import { svgWithFonts } from '#views/figure/svg/svgWithFonts.ts';

const svg =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1mm">\n<text x="0" y="0">ab</text>\n</svg>';

describe('svgWithFonts', () => {
  it('puts each file in as a face of the figure font, and changes nothing else', () => {
    const fonts = [Uint8Array.of(0, 1, 2), Uint8Array.of(255), new Uint8Array(70_000)];
    const made = svgWithFonts(svg, fonts);
    const faces = [
      ...made.matchAll(/@font-face\{font-family:Arimo;(.*?);src:url\(data:font\/ttf;base64,(.*?)\)/g),
    ];
    expect(faces.map(([, look]) => look)).toEqual([
      'font-weight:400',
      'font-weight:700',
      'font-style:italic',
    ]);
    expect(faces.slice(0, 2).map(([, , bytes]) => bytes)).toEqual(['AAEC', '/w==']);
    expect(faces[2]?.[2]).toBe(`${'A'.repeat(93_334)}==`);
    expect(made.replace(/<style>.*<\/style>/s, '')).toBe(svg);
  });
});

describe('lettersLackingIn', () => {
  it('looks at what is printed alone, not at what the file says about itself', () => {
    expect(lettersLackingIn(svg)).toEqual([]);
    expect(lettersLackingIn(svg.replace('<text', '<title>界</title><text'))).toEqual([]);
    expect(lettersLackingIn(svg.replace('ab', 'a<tspan>界</tspan> الـ'))).toEqual(['界', 'ا', 'ل', 'ـ']);
  });
});

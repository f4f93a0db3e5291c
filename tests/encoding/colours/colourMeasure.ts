/** Measures of colours that the encoding does not compute itself. */

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

export type Rgb = readonly [number, number, number];

/** Linear light of #rrggbb, 0 to 1 each. */
export const lightOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Rgb;

/** How people with each vision see linear light: G. M. Machado et al., IEEE TVCG 15 (2009), severity 1. */
export const visions = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Vision = keyof typeof visions;

/** Linear light as a person of this vision has it. */
export function seen([r, g, b]: Rgb, vision: Vision): Rgb {
  const matrix = visions[vision];
  return [0, 3, 6].map((k) =>
    Math.min(
      1,
      Math.max(0, (matrix[k] as number) * r + (matrix[k + 1] as number) * g + (matrix[k + 2] as number) * b),
    ),
  ) as unknown as Rgb;
}

export const luminanceOf = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

export type Lab = readonly [L: number, a: number, b: number];

/** CIELAB of linear light under D65; L* from 0 to 100. */
export function labOf([r, g, b]: Rgb): Lab {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = 180 / Math.PI;
const cos = (angle: number) => Math.cos(angle / degrees);

/** CIEDE2000 (G. Sharma et al., Color Res. Appl. 30, 2005): about 1 is a difference just seen. */
export function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const seventh = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const polar = (a: number, b: number) => {
    const own = a * (1 + g);
    return { c: Math.hypot(own, b), h: (Math.atan2(b, own) * degrees + 360) % 360 };
  };
  const [one, other] = [polar(a1, b1), polar(a2, b2)];
  const isGrey = one.c * other.c === 0;
  const turn = ((other.h - one.h + 540) % 360) - 180;
  const hue = isGrey ? one.h + other.h : (one.h + turn / 2 + 360) % 360;
  const l = (l1 + l2) / 2;
  const c = (one.c + other.c) / 2;
  const t =
    1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const byL = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const byC = (other.c - one.c) / (1 + 0.045 * c);
  const byH =
    (2 * Math.sqrt(one.c * other.c) * Math.sin((isGrey ? 0 : turn) / 2 / degrees)) / (1 + 0.015 * c * t);
  const rotation = -2 * seventh(c) * Math.sin((60 * Math.exp(-(((hue - 275) / 25) ** 2))) / degrees);
  return Math.sqrt(byL ** 2 + byC ** 2 + byH ** 2 + rotation * byC * byH);
}

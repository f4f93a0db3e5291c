import type { Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import type { PathPrimitive, Primitive, TextPrimitive } from '#encoding/marks/primitive.ts';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import type { FigureLegendEntry } from '#views/figure/page/figureLegend.ts';
import type { FigureTextSizes } from '#views/figure/page/pageSizes.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureText } from '#views/figure/wording/figureText.ts';

/** Words of the usual length, invented. */
export const words: FigureText = {
  key: null,
  isOwnTitle: false,
  isOwnCaption: false,
  filter: 'Actors from Turkey and their counterparts: 8 of 32 actors and 7 of 61 relations.',
  links: [],
  adjusted: [],
  shortCredit: 'Source: J. Shilton, World Socialist Web Site, 1 Nov 2016; claims not verified.',
  remarks: [],
  language: 'en',
  title: 'Turkey: alignments and oppositions stated in one article',
  standpoint:
    'World Socialist Web Site, 1 November 2016, on the Mosul offensive; the article is critical of all governments involved.',
  legendHeading: 'According to the article',
  caption:
    'Actors from Turkey and everyone they are linked to: 8 of 32 actors and 7 of 61 relations; 2 announced or threatened, 1 author’s view; not shown: 3 accusations, 2 earlier.',
  kept: '',
  readingKey:
    'Solid: done, as the article or the party itself tells it. No line: it says nothing about the pair, or nothing that is shown.',
  abbreviations: [
    { short: 'CTS', long: 'Counter-Terrorism Service' },
    { short: 'ISIS', long: 'Islamic State in Iraq and Syria' },
    { short: 'KRG', long: 'Kurdistan Regional Government' },
    { short: 'PKK', long: 'Kurdistan Workers’ Party' },
    { short: 'PMU', long: 'Popular Mobilization Units' },
  ],
  credit:
    'Stated in one article (J. Shilton, World Socialist Web Site, 1 Nov 2016); not independently verified. Coding: Entente mosul-2016 v1.0.0, CC BY 4.0',
  description: 'Turkey is opposed to the PMU and aligned with the Peshmerga.',
};

export function path(
  d: string,
  fill: ColourToken | null,
  stroke: ColourToken | null = null,
  strokeWidth = 1,
  dash: number[] = [],
): PathPrimitive {
  return { form: 'path', d, fill, stroke, strokeWidth, dash };
}

export function label(text: string, x: number, y: number, fontSize: number, halo = 0): TextPrimitive {
  const at = { x, y };
  return {
    form: 'text',
    text,
    at,
    anchor: 'middle',
    fontSize,
    weight: 400,
    isItalic: false,
    fill: 'ink',
    halo,
  };
}

/** Legend entries as encoding makes them, for letters of this size. */
export function legendFor({ legend }: FigureTextSizes): FigureLegendEntry[] {
  const width = 3 * legend;
  const height = legend;
  const y = height / 2;
  const sign = (primitives: Primitive[], text: string, group = 'lines'): FigureLegendEntry => ({
    group,
    primitives,
    size: { width, height },
    text,
  });
  const line = (token: ColourToken, strokeWidth: number, dash: number[], text: string) =>
    sign([path(`M0 ${y}H${width}`, null, token, strokeWidth, dash)], text);
  const box = (token: ColourToken, text: string) =>
    sign([path(`M${y} 0.5H${width - y}V${height - 0.5}H${y}Z`, token, 'rim', 0.6)], text, 'tints');
  return [
    line('aligned', 1.6, [], 'aligned'),
    line('opposed', 1.6, [], 'opposed'),
    line('ink', 2.4, [], 'armed'),
    line('ink', 1.4, [], 'coercive'),
    line('ink', 0.7, [], 'political'),
    sign(
      [
        path(`M0 ${y}H${width - 5}`, null, 'aligned', 1.2),
        path(`M${width - 5} ${y - 3}L${width} ${y}L${width - 5} ${y + 3}Z`, 'ground', 'aligned', 0.8),
      ],
      'hollow: not told as fact',
    ),
    sign([label('¶', width / 2, height * 0.85, legend)], 'author’s view, or another’s word'),
    line('structure', 0.6, [], 'part of'),
    box('faction1', 'Turkish state and its allies'),
    box('faction2', 'Iraqi state forces'),
    box('faction3', 'Kurdish parties'),
  ];
}

const names = [
  'Turkey',
  'PMU',
  'Peshmerga',
  'ISIS',
  'United States',
  'Russia',
  'Iraqi army',
  'PKK',
  'Iran',
  'Syria',
  'KRG',
  'Free Syrian Army',
];

/** A ring of actors around Turkey, with a hull, for a frame in points. */
export function sceneFor({
  sceneFrame,
  text,
}: Pick<FigureLayout, 'text'> & { sceneFrame: Size }): PrimitiveGroup[] {
  const { width, height } = sceneFrame;
  const mark = 2.6 * text.actorLabel;
  const centre = { x: width / 2, y: height / 2 - text.actorLabel };
  const places = names.map((name, i) => {
    const angle = (2 * Math.PI * i) / (names.length - 1);
    const reach = i === 0 ? 0 : 1;
    return {
      name,
      x: centre.x + reach * Math.cos(angle) * (width / 2 - mark - 2 * text.actorLabel),
      y: centre.y + reach * Math.sin(angle) * (height / 2 - mark - text.actorLabel),
    };
  });
  const lines = places.slice(1).map(({ name, x, y }, i): PrimitiveGroup => {
    const [isOpposed, middle] = [i % 2 === 1, { x: (x + centre.x) / 2, y: (y + centre.y) / 2 - 12 }];
    const curve = `M${centre.x} ${centre.y}Q${middle.x} ${middle.y} ${x} ${y}`;
    return {
      id: `line-turkey~${name}`,
      title: `Turkey and ${name}`,
      content: [path(curve, null, isOpposed ? 'opposed' : 'aligned', 0.8 + (i % 3) * 0.7, [])],
    };
  });
  const lineLabels = places
    .slice(1)
    .map(({ x, y }) => label('warns', (x + centre.x) / 2, (y + centre.y) / 2, text.lineLabel, 2.5));
  const actors = places.map(({ name, x, y }, i): PrimitiveGroup => {
    const [w, h] = [mark * 0.6, mark * 0.45];
    return {
      id: `actor-${name}`,
      title: name,
      content: [
        path(
          `M${x - w} ${y - h}H${x + w}V${y + h}H${x - w}Z`,
          `faction${(i % 3) + 1}` as ColourToken,
          'rim',
          0.9,
        ),
        label(name, x, y + h + text.actorLabel * 1.1, text.actorLabel, 2.5),
      ],
    };
  });
  const hullWidth = textWidth('Kurdish parties', text.lineLabel, 700) + 40;
  return [
    {
      id: 'hulls',
      content: [
        path(
          `M${centre.x - hullWidth} ${centre.y - 30}q${hullWidth} -20 ${2 * hullWidth} 0v60q${-hullWidth} 20 ${-2 * hullWidth} 0Z`,
          'faction3',
        ),
      ],
    },
    { id: 'lines', content: lines },
    { id: 'actors', content: actors },
    { id: 'labels', content: lineLabels },
  ];
}

import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { colourOf, fontFamily } from '#encoding/tokens.ts';
import { realDerive as derive, freshDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec } from '#views/figure/figureSpec.ts';
import { printGroup } from '#views/figure/printSvg.ts';
import { sceneGroups } from '#views/figure/sceneGroups.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const opt = {
  font: {
    fontFiles: [
      'public/fonts/Arimo-Regular.ttf',
      'public/fonts/Arimo-Bold.ttf',
      'public/fonts/Arimo-Italic.ttf',
    ],
    loadSystemFonts: false,
    defaultFontFamily: 'Arimo',
  },
};
const out = process.env.OUT ?? '/tmp/enc';
for (const job of JSON.parse(readFileSync(0, 'utf8'))) {
  const { name, address = '', theme = 'light', canvas, spec, px = 1600 } = job;
  const state = stateAt(address);
  const t = performance.now();
  if (canvas) {
    const { scene } = createGraphScene(derive)(state, { width: canvas[0], height: canvas[1] });
    const ms = performance.now() - t;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas[0]}" height="${canvas[1]}" font-family="${fontFamily}"><rect width="100%" height="100%" fill="${colourOf('canvas', theme)}"/>${printGroup({ content: sceneGroups(scene, derive) }, theme)}</svg>`;
    writeFileSync(
      `${out}/${name}.png`,
      new Resvg(svg, { ...opt, fitTo: { mode: 'width', value: canvas[0] * 1.8 } }).render().asPng(),
    );
    console.log(
      name,
      ms.toFixed(0),
      'ms',
      scene.actors.length,
      scene.lines.length,
      'hidden',
      scene.hiddenLabels,
    );
  } else {
    const { svg, layout, scene } = buildFigure(derive, state, { ...defaultFigureSpec, address, ...spec });
    const ms = performance.now() - t;
    writeFileSync(`${out}/${name}.svg`, svg);
    writeFileSync(
      `${out}/${name}.png`,
      new Resvg(svg, { ...opt, fitTo: { mode: 'width', value: px } }).render().asPng(),
    );
    console.log(
      name,
      ms.toFixed(0),
      'ms',
      JSON.stringify(layout.pageMm),
      layout.legendPlace,
      'frame',
      layout.sceneFrame.width.toFixed(0),
      layout.sceneFrame.height.toFixed(0),
      'crowded',
      layout.isCrowded,
      'hidden',
      scene.hiddenLabels,
      'lines',
      scene.lines.length,
      'leaders',
      scene.actors
        .filter((a) => a.label?.leader)
        .map((a) => a.id)
        .join(','),
    );
  }
}

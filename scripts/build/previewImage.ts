import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';

const fileName = 'preview.png';

/**
 * The picture that stands beside a link to the page: the default view as the slide that the app itself would save.
 * Where the public address is known (VITE_SITE_URL), it is named in full, as those who show links ask.
 */
export function previewImage(folder: string): Plugin {
  return {
    name: 'entente:preview-image',
    apply: 'build',
    transformIndexHtml: () => {
      const site = process.env.VITE_SITE_URL ?? '';
      const property = (name: string, content: string) => ({
        tag: 'meta',
        attrs: { property: name, content },
        injectTo: 'head' as const,
      });
      return [
        property('og:type', 'website'),
        property('og:title', 'Entente: who stands with whom, who against whom, and who says so'),
        property('og:image', `${site}${fileName}`),
        property('og:image:width', '1920'),
        property('og:image:height', '1080'),
      ];
    },
    async generateBundle() {
      const { module } = await runnerImport<typeof import('#scripts/figure/makeFigure.ts')>(
        join(folder, 'scripts/figure/makeFigure.ts'),
        { root: folder, configFile: false, logLevel: 'warn' },
      );
      const { bytes } = await module.makeFigure({ ...defaultFigureSpec, preset: 'slide', dpi: 144 }, 'png');
      this.emitFile({ type: 'asset', fileName, source: bytes });
    },
  };
}

import { join } from 'node:path';
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';
import { firstDatasetId } from '#dataset/firstDataset.ts';
import { readBundle } from './bundledDatasets.ts';

const root = '<div id="root"></div>';

/** Style sheets reach the page as files; printing it needs none. */
const withoutStyles: Plugin = {
  name: 'entente:without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? '' : null),
};

/** Nothing is painted before the printed page is parsed to its end: half of one would jump when the rest came. */
const whole: HtmlTagDescriptor = {
  tag: 'link',
  attrs: { rel: 'expect', href: '#root', blocking: 'render' },
  injectTo: 'head',
};

/** Prints the default view into the built page, so that its picture is there before any script has run. */
export function prerenderPage(folder: string): Plugin {
  return {
    name: 'entente:prerendered-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        if (!html.includes(root)) throw new Error(`index.html must hold ${root}.`);
        const { module } = await runnerImport<typeof import('../../src/prerender.tsx')>(
          join(folder, 'src/prerender.tsx'),
          { root: folder, configFile: false, logLevel: 'warn', plugins: [withoutStyles] },
        );
        const data = await readBundle(firstDatasetId);
        const { markup, withoutScript } = module.prerender(data, process.env.VITE_SITE_URL ?? '');
        return {
          html: html.replace(root, () => `${markup}${root}<noscript>${withoutScript}</noscript>`),
          tags: [whole],
        };
      },
    },
  };
}

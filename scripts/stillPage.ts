import { join } from 'node:path';
import { type HtmlTagDescriptor, type Plugin, type Rolldown, runnerImport } from 'vite';
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

const preload = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
  injectTo: 'head',
});

/** What runs once the printed page is painted: the app, and the view that draws the graph. */
const starts = ['/src/main.tsx', '/src/views/graph/GraphView.tsx'];

/** The files of `starts`, which are fetched while the printed page is being painted. */
function laterFiles(bundle: Rolldown.OutputBundle, html: string): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set<string>();
  const waiting = starts.map((start) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(start)));
    if (!chunk) throw new Error(`The build has no chunk of ${start}.`);
    return chunk.fileName;
  });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (files.has(next)) continue;
    files.add(next);
    waiting.push(...(chunks.find(({ fileName }) => fileName === next)?.imports ?? []));
  }
  return [...files].filter((file) => !html.includes(file));
}

/** Prints the default view into the built page, so that its picture is there before any script has run. */
export function stillPage(folder: string): Plugin {
  return {
    name: 'entente:still-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle }) => {
        const [, id] = /data-dataset="([^"]+)"/.exec(html) ?? [];
        if (!id || !html.includes(root))
          throw new Error(`index.html must name its dataset and hold ${root}.`);
        const { module } = await runnerImport<typeof import('../src/prerender.tsx')>(
          join(folder, 'src/prerender.tsx'),
          { root: folder, configFile: false, logLevel: 'warn', plugins: [withoutStyles] },
        );
        const data = await readBundle(join(folder, 'data', id));
        const { markup, withoutScript } = module.prerender(data, process.env.VITE_SITE_URL ?? '');
        return {
          html: html.replace(root, () => `${markup}${root}<noscript>${withoutScript}</noscript>`),
          tags: [whole, ...laterFiles(bundle ?? {}, html).map(preload)],
        };
      },
    },
  };
}

import type { Rolldown } from 'vite';

const app = '/src/main.tsx';
/** The list of the style sheets that come before the first picture. */
const styles = '/src/ui/styles.ts';
/** The view that the first picture is drawn by. */
const graph = '/src/views/graph/GraphView.tsx';

/** All modules that a module imports, itself or through others, but not those that it loads later. */
function closureOf(start: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(context.getModuleInfo(next)?.importedIds ?? []));
  }
  return found;
}

/**
 * How the build is cut into files. The first picture comes in few: what the app needs of ours to start in one, with its
 * scene; what knows cytoscape in another; and each large library in one of its own, which stays in the reader's cache
 * from release to release. All else is cut by who asks for it.
 */
export function chunking(): Rolldown.CodeSplittingOptions {
  let closures: { readonly app: ReadonlySet<string>; readonly graph: ReadonlySet<string> } | null = null;
  const partOf = (id: string, context: Rolldown.ChunkingContext): 'app' | 'graph' | null => {
    const root = id.slice(0, id.lastIndexOf('/src/'));
    closures ??= { app: closureOf(root + app, context), graph: closureOf(root + graph, context) };
    if (closures.app.has(id)) return 'app';
    if (!closures.graph.has(id)) return null;
    // Scenes are for matrix, table and figures too, which need nothing that knows cytoscape.
    return id.includes('/src/views/graph/') ? 'graph' : 'app';
  };
  /** A file takes in all that its modules import, unless one of higher priority has it already. */
  const file = (name: 'app' | 'graph', priority: number): Rolldown.CodeSplittingGroup => ({
    name: (id, context) => (partOf(id, context) === name ? name : null),
    // Not main.tsx, which waits for others while it is evaluated: whatever shared its file would wait for it.
    test: /[\\/]src[\\/](?!afterFirstPaint\.ts|earlyActs\.ts|main\.tsx).*\.tsx?$/,
    priority,
  });
  return {
    groups: [
      // Without a file of their own these style sheets would tie the first script to the graph's.
      {
        name: (id, context) =>
          context.getModuleInfo(id)?.importers.some((importer) => importer.endsWith(styles))
            ? 'styles'
            : null,
        test: /\.css$/,
        priority: 6,
      },
      // What fetches the others is needed by the very first, which must not wait for them.
      { name: 'fetch', test: /preload-helper/, priority: 5 },
      { name: 'preact', test: /node_modules[\\/]preact[\\/]/, priority: 4 },
      { name: 'cytoscape', test: /node_modules[\\/]cytoscape[\\/]/, priority: 4 },
      file('app', 2),
      file('graph', 1),
    ],
  };
}

/**
 * What stands at the top of a large file of the first picture: Chromium then compiles it whole beside the page, where it
 * would stop at each function's first call. Other browsers read a comment.
 */
export function compiledAhead({ name }: { readonly name: string }): string {
  const first = ['preact', 'cytoscape', 'app'];
  return first.includes(name) ? '//# allFunctionsCalledOnLoad' : '';
}

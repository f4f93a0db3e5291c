import type { Rolldown } from 'vite';

/** Where the closure of the first picture starts: the app and the view that it opens with. */
const starts = ['/src/main.tsx', '/src/views/graph/GraphView.tsx'] as const;

/** True for modules that the first picture needs: those that `starts` import, themselves or through others. */
function createIsFirst(): (id: string, context: Rolldown.ChunkingContext) => boolean {
  let first: Set<string> | null = null;
  const closure = (context: Rolldown.ChunkingContext, id: string) => {
    const found = new Set<string>();
    const waiting = starts.map((start) => id.slice(0, id.lastIndexOf('/src/')) + start);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...(context.getModuleInfo(next)?.importedIds ?? []));
    }
    return found;
  };
  return (id, context) => {
    first ??= closure(context, id);
    return first.has(id);
  };
}

/**
 * How the build is cut into files. The first picture comes in few: what it needs of ours in one, and each large library
 * in one of its own, which stays in the reader's cache from release to release. All else is cut by who asks for it.
 */
export function firstFiles(): Rolldown.CodeSplittingOptions {
  const isFirst = createIsFirst();
  return {
    groups: [
      { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 2 },
      { name: 'cytoscape', test: /node_modules[\\/]cytoscape[\\/]/, priority: 2 },
      {
        test: /[\\/]src[\\/](?!main\.tsx)/,
        name: (id, context) => (isFirst(id, context) ? 'first' : null),
        priority: 1,
      },
    ],
  };
}

import type { Plugin } from 'vite';

const boot = '<script src="./boot.js"></script>';

/**
 * Lets the files of the first picture be fetched at once. A browser that meets a content security policy in the page
 * does not look ahead past a script that holds the page up; what it has met before that script it has asked for.
 */
export function preload(): Plugin {
  return {
    name: 'entente:preload',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withLinksFirst(html) },
  };
}

/**
 * Of what a file that is imported later needs, its style sheets alone: it names its scripts itself. Here each name would cost
 * the first page its bytes, and the first page fetches what is asked for first while it is idle.
 */
export function laterSheets(
  _file: string,
  needed: string[],
  { hostType }: { readonly hostType: 'html' | 'js' },
): string[] {
  return hostType === 'html' ? needed : needed.filter((name) => name.endsWith('.css'));
}

/** The page with its style sheets and module files named before its first script; the module script stays after it. */
function withLinksFirst(html: string): string {
  const links = [...html.matchAll(/\n\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g)].map(
    ([tag]) => tag,
  );
  const [, entry] = /<script type="module"[^>]* src="([^"]+)"/.exec(html) ?? [];
  if (!html.includes(boot) || !entry || links.length === 0)
    throw new Error(`The built page must hold ${boot}, a module script and a style sheet.`);
  const isSheet = (tag: string) => tag.includes('rel="stylesheet"');
  const ordered = [
    ...links.filter(isSheet),
    `\n    <link rel="modulepreload" crossorigin href="${entry}">`,
    ...links.filter((tag) => !isSheet(tag)),
  ];
  const without = links.reduce((rest, tag) => rest.replace(tag, ''), html);
  return without.replace(boot, () => `${ordered.join('').trimStart()}\n    ${boot}`);
}

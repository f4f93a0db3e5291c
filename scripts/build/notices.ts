import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What Vite writes of a package that is in the build. */
interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier. */
  readonly identifier: string | null;
  /** Null where the package has no file of its licence. */
  readonly text: string | null;
}

/** The name of Vite's list in the build; the notices take its place. */
export const packageList = 'notices.json';

const rule = `\n\n${'-'.repeat(72)}\n\n`;

const head = `Notices of third parties

Entente is under the MIT licence. It contains the packages below, each under its own licence,
and the typeface Arimo, under the SIL Open Font License 1.1 (fonts/OFL.txt).`;

/** The notices as plain text: of each package its name, its licence, and the licence's text or where its source is. */
export function noticesOf(
  packages: readonly BundledPackage[],
  sourceOf: (name: string) => string | null,
): string {
  const parts = packages.map(({ name, version, identifier, text }) => {
    const title = `${name} ${version} (${identifier ?? 'licence not stated'})`;
    const source = sourceOf(name);
    return [
      source === null ? title : `${title}\nSource: ${source}`,
      text?.trim() || `The package has no file of its licence; see https://spdx.org/licenses/${identifier}.`,
    ].join('\n\n');
  });
  return `${[head, ...parts].join(rule)}\n`;
}

/** "git@host:path.git" and the like as an address for a browser. */
const webAddress = (url: string) =>
  url
    .replace(/^git\+|\.git$/g, '')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^git:/, 'https:');

/** Where the source of an installed package is, as its package.json says. */
function sourceOfInstalled(root: string): (name: string) => string | null {
  return (name) => {
    const file = `${root}/node_modules/${name}/package.json`;
    if (!existsSync(file)) return null;
    const { repository } = JSON.parse(readFileSync(file, 'utf8'));
    const url: unknown = typeof repository === 'string' ? repository : repository?.url;
    return typeof url === 'string' ? webAddress(url) : null;
  };
}

/** Writes `notices.txt` into the build from Vite's list of the packages that are in it. */
export function notices(root: string): Plugin {
  return {
    name: 'notices',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const list = bundle[packageList];
        if (list?.type !== 'asset') return;
        const packages: BundledPackage[] = JSON.parse(String(list.source));
        delete bundle[packageList];
        const source = noticesOf(packages, sourceOfInstalled(root));
        this.emitFile({ type: 'asset', fileName: 'notices.txt', source });
      },
    },
  };
}

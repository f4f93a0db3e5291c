/**
 * `npm run gallery`: a page of all golden figures, to look through them after a change. With a revision, as in `npm run
 * gallery -- main~3`, each figure that differs from it stands beside what it was.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/npm.mjs';

const figures = 'tests/figures';
const revision = process.argv[2];

/** A file of the revision; null if it has none of that name. Throws for a revision that is none. */
function earlier(revision: string, path: string): string | null {
  const listed = execFileSync('git', ['ls-tree', '--name-only', revision, path], {
    cwd: root,
    encoding: 'utf8',
  });
  if (listed === '') return null;
  return execFileSync('git', ['show', `${revision}:${path}`], { cwd: root, encoding: 'utf8' });
}

/** As an image of its own, so that ids of two figures do not meet. */
const image = (svg: string, alt: string) =>
  `<img alt="${alt}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;

const names = readdirSync(join(root, figures)).filter((name) => name.endsWith('.svg'));
const sections = names.map((name) => {
  const path = `${figures}/${name}`;
  const now = readFileSync(join(root, path), 'utf8');
  const before = revision === undefined ? now : earlier(revision, path);
  const status = before === null ? 'new' : before === now ? '' : 'changed';
  const images = [
    ...(status === 'changed' && before !== null ? [image(before, 'before')] : []),
    image(now, name),
  ];
  return `<section><h2>${name} <small>${status}</small></h2>${images.join('')}</section>`;
});

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Golden figures</title>
<style>
  body { margin: 2rem; font: 1rem system-ui; background: #ddd }
  section { display: flex; flex-wrap: wrap; gap: 1rem; margin-block-end: 3rem }
  h2 { flex-basis: 100% } small { color: #a00 } img { max-inline-size: 100%; align-self: start }
</style>
${sections.join('\n')}</html>
`;
const folder = join(root, 'test-results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'gallery.html'), page);
console.log(`${names.length} figures: test-results/gallery.html`);

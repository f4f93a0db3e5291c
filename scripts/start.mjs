// @ts-check
// `npm start`: builds the app if a source is newer than the build, serves it, and opens it where there is a screen.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './npm.mjs';
import { serve } from './serve.mjs';

const sources = ['src', 'data', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** The latest change, in ms, of a file or of anything in a folder; a removed file changes its folder. */
function lastChange(/** @type {string} */ path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = readdirSync(path, { recursive: true }).map(
    (name) => statSync(join(path, String(name))).mtimeMs,
  );
  return Math.max(own.mtimeMs, ...inside);
}

function openInBrowser(/** @type {string} */ url) {
  const { platform, env } = process;
  const hasScreen = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasScreen || env.CI) return;
  /** @type {[string, string[]]} */
  const [command, args] =
    platform === 'darwin'
      ? ['open', [url]]
      : platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  // The address is on the terminal: a machine that cannot open it loses nothing.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

const built = lastChange(join(root, 'dist/index.html'));
const isFresh = sources.every((source) => lastChange(join(root, source)) < built);
if (!isFresh && npm('run', 'build') !== 0) {
  console.error('\nThe app could not be built; the reason stands above.');
  process.exit(1);
}
openInBrowser(await serve());

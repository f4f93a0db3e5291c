// @ts-check
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs npm in the project folder, its output on this terminal, and returns its exit code.
 * @param {string[]} args
 */
export function npm(...args) {
  // Node cannot start npm.cmd on Windows without a shell: inside an npm script npm says where its own file is.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  const { status } = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  return status ?? 1;
}

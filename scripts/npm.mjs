// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How to start npm with these arguments in the project folder.
 * @param {string[]} args
 */
function commandOf(args) {
  // Node cannot start npm.cmd on Windows without a shell: inside an npm script npm says where its own file is.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  return /** @type {const} */ ([command, [...first, ...args], { cwd: root, shell }]);
}

/**
 * Runs npm in the project folder, its output on this terminal, and returns its exit code.
 * @param {string[]} args
 */
export function npm(...args) {
  const [command, all, options] = commandOf(args);
  return spawnSync(command, all, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

/**
 * Runs npm in the project folder beside others, its output kept until it ends.
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function npmInBackground(...args) {
  const [command, all, options] = commandOf(args);
  const child = spawn(command, all, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

// @ts-check
// Runs a command of commands/, in TypeScript with `#domain/…` and the like: `node scripts/run.mjs dataCheck`.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './npm.mjs';

const [name] = process.argv.splice(2, 1);
if (!name) {
  console.error('Which command? For example: node scripts/run.mjs dataCheck');
  process.exit(1);
}
await runnerImport(join(root, 'scripts/commands', `${name}.ts`), { root, logLevel: 'warn' });

// @ts-check
// Serves the production build on this machine only: `node scripts/serve.mjs`.
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { root } from './npm.mjs';

/** Starts the server, on another port if its own is taken, prints the address and returns it. */
export async function serve() {
  // As a single-page app a missing file would answer with index.html instead of 404.
  const server = await preview({ root, appType: 'mpa', logLevel: 'warn', preview: { host: '127.0.0.1' } });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      void server.close().finally(() => process.exit(0));
    });
  }
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}/`;
  console.log(`Entente is at ${url} (Ctrl-C ends it)`);
  return url;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await serve();

// @ts-check
// Serves the production build on this machine only: `node scripts/serve.mjs`.
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { root } from './npm.mjs';

/** What a page may not say of itself; its policy stands in the page. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** @type {import('vite').Connect.NextHandleFunction} */
function readOnly(request, response, next) {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.writeHead(405, { Allow: 'GET, HEAD' }).end();
}

/** Starts the server, on another port if its own is taken, prints the address and returns it. */
export async function serve() {
  const server = await preview({
    root,
    // The configuration is for the build, and takes seconds to load.
    configFile: false,
    // As a single-page app a missing file would answer with index.html instead of 404.
    appType: 'mpa',
    logLevel: 'warn',
    preview: { host: '127.0.0.1', headers },
    plugins: [
      {
        name: 'read-only',
        configurePreviewServer({ middlewares }) {
          middlewares.use(readOnly);
        },
      },
    ],
  });
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

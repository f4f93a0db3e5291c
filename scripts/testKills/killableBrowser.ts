/** A real Chromium on a profile that stays, which is killed with all its processes and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { rememberedBrowser } from '#scripts/browser.mjs';

export interface Running {
  readonly page: Page;
  readonly process: ChildProcess;
}

/** The browser of one profile; `remove` deletes the profile. Throws where no browser is set up. */
export function killableBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'entente-kills-'));
  const found = rememberedBrowser();
  if (found === null) throw new Error('No browser is set up: npm test finds or installs one.');
  const { executablePath, env = {} } = found;
  return {
    start: async (url: string): Promise<Running> => {
      const browser = spawn(
        executablePath,
        [
          '--headless',
          '--no-sandbox',
          '--remote-debugging-port=0',
          `--user-data-dir=${profile}`,
          'about:blank',
        ],
        { detached: true, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const endpoint = await new Promise<string>((resolve, reject) => {
        let text = '';
        browser.stderr?.on('data', (chunk: Buffer) => {
          text += chunk;
          const at = /ws:\/\/\S+/.exec(text)?.[0];
          if (at !== undefined) resolve(at);
        });
        browser.once('exit', () => reject(new Error(`The browser has ended: ${text}`)));
      });
      const connected = await chromium.connectOverCDP(endpoint);
      const [context] = connected.contexts();
      if (context === undefined) throw new Error('The browser has no window.');
      const page = await context.newPage();
      await page.goto(url);
      return { page, process: browser };
    },
    /** The whole group of its processes, at once. */
    kill: async ({ process: browser }: Running): Promise<void> => {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      if (browser.pid === undefined) throw new Error('The browser has no process.');
      process.kill(-browser.pid, 'SIGKILL');
      await ended;
    },
    remove: () => rmSync(profile, { recursive: true, force: true }),
  };
}

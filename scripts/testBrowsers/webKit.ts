import { type ChildProcess, spawn } from 'node:child_process';
import type { DrivenBrowser } from './drivenBrowser.ts';

/** Debian's package webkit2gtk-driver. */
export const webKitDriverPaths = ['/usr/bin/WebKitWebDriver'];
/** Debian's package xvfb. */
export const screenPaths = ['/usr/bin/Xvfb'];

/** How long a program may take to say that it is there, ms. */
const answersWithinMs = 20_000;

/** Resolves with the first match of a pattern in what a program prints. Throws if it ends or is silent before. */
function firstMatch(program: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why: string) => reject(new Error(`${program.spawnfile} ${why}: ${text}`));
    const timer = setTimeout(() => fail('does not answer'), answersWithinMs);
    const read = (chunk: unknown) => {
      text += String(chunk);
      const found = pattern.exec(text)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    program.stdout?.on('data', read);
    program.stderr?.on('data', read);
    program.on('exit', () => fail('has ended'));
  });
}

/** Resolves as soon as the driver answers at its address. Throws if it does not. */
async function answering(address: string): Promise<void> {
  const end = Date.now() + answersWithinMs;
  for (;;) {
    try {
      await fetch(`${address}/status`);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Starts WebKitGTK on a screen of its own, driven by the commands of W3C WebDriver. */
export async function startWebKit(driver: string, screen: string): Promise<DrivenBrowser> {
  const xvfb = spawn(screen, ['-displayfd', '1', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const display = await firstMatch(xvfb, /^(\d+)\n/);
  const port = 20_000 + (process.pid % 20_000);
  const program = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const stop = async () => {
    program.kill();
    xvfb.kill();
  };
  const address = `http://127.0.0.1:${port}`;
  const command = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value?.message ?? response.status}`);
    return value;
  };
  try {
    await answering(address);
    const session = (await command('POST', '/session', { capabilities: { alwaysMatch: {} } })) as {
      readonly sessionId: string;
      readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
    };
    const at = `/session/${session.sessionId}`;
    await command('POST', `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
    await command('POST', `${at}/window/rect`, { x: 0, y: 0, width: 1440, height: 1000 });
    return {
      name: `WebKitGTK ${session.capabilities.browserVersion}`,
      open: async (url) => {
        await command('POST', `${at}/url`, { url });
      },
      run: async (inPage, argument) => {
        const script = `const [argument, done] = arguments;
          Promise.resolve((${inPage})(argument)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const answer = (await command('POST', `${at}/execute/async`, { script, args: [argument] })) as {
          readonly value: Awaited<ReturnType<typeof inPage>>;
          readonly error?: string;
        };
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value;
      },
      close: async () => {
        await command('DELETE', at);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

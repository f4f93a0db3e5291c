/** Runs first, so that the prerendered picture is painted before the app is fetched, which takes the processor for a while. */
import '#ui/styles.ts';
import { keepEarlyActs } from './earlyActs.ts';

const printed = document.getElementById('prerendered');
if (printed) keepEarlyActs(printed);

async function start(): Promise<void> {
  try {
    // Load the graph's view together with the app, not after it. A failure is reported where the view is shown.
    import('#views/graph/GraphView.tsx').catch(() => {});
    await import('./main.tsx');
  } catch (error) {
    // The prerendered page stays, and says so.
    document.documentElement.dataset.script = 'failed';
    throw error;
  }
}

// A page in the background is painted only once the reader looks at it: do not wait for that.
if (document.visibilityState === 'hidden') void start();
else requestAnimationFrame(() => setTimeout(() => void start()));

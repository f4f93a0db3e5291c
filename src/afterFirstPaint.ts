/** The first to run: the printed picture is painted before the app, which takes the processor for a while, is fetched. */
import '#ui/styles.ts';

async function start(): Promise<void> {
  try {
    // The view that draws the graph comes beside the app, not after it; what fails to come is told where it is shown.
    import('#views/graph/GraphView.tsx').catch(() => {});
    await import('./main.tsx');
  } catch (error) {
    // The printed page stays, and says so.
    document.documentElement.dataset.script = 'failed';
    throw error;
  }
}

// A page in the background is painted when it is looked at; the app need not wait for that.
if (document.visibilityState === 'hidden') void start();
else requestAnimationFrame(() => setTimeout(() => void start()));

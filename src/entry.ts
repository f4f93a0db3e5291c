/** The first to run: the printed picture is painted before the app, which takes the processor for a while, begins. */
import '#ui/styles.ts';

async function start(): Promise<void> {
  try {
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

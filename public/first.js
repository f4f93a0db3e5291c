// Runs before the first picture is shown, and must be small: it waits for nothing and holds up everything.
(function () {
  const page = document.documentElement;
  // The picture in the page is the default view of one dataset; who asks for another waits for the app to draw it.
  const asked = new URLSearchParams(location.search);
  const isOther = [...asked].some(([key, value]) => key !== 'data' || value.split('@')[0] !== page.dataset.dataset);
  page.dataset.script = isOther ? 'other' : 'default';
  // Scripts that cannot be fetched leave the printed page, which then says so.
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) page.dataset.script = 'failed';
    },
    true,
  );
  try {
    // What ui/themeOnDevice.ts remembers.
    const theme = localStorage.getItem('entente-theme');
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
  } catch {
    // A browser that forbids storage has no theme of its own.
  }
})();

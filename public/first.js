// Runs before the first picture: small, for it holds up everything.
(function () {
  const page = document.documentElement;
  // The picture is the default view of one dataset.
  const asked = new URLSearchParams(location.search);
  const isOther = [...asked].some(([key, value]) => key !== 'data' || value.split('@')[0] !== page.dataset.dataset);
  page.dataset.script = isOther ? 'other' : 'default';
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

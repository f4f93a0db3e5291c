// Holds up the first picture, hence small.
(function () {
  const page = document.documentElement;
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
    const theme = localStorage.getItem('entente-theme');
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
    if (localStorage.getItem('entente-about') === 'closed') page.dataset.about = 'closed';
  } catch {
    // No storage, no theme.
  }
})();

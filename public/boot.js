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
  // Ctrl K, and what is typed after it, before the finder is there to take it.
  addEventListener(
    'keydown',
    (event) => {
      const { key, code, ctrlKey, metaKey, altKey } = event;
      const { find } = page.dataset;
      if ((ctrlKey || metaKey) && (key === 'k' || code === 'KeyK')) {
        if (page.dataset.app === undefined) event.preventDefault();
        if (!document.querySelector('dialog[open]')) page.dataset.find = '';
      } else if (find !== undefined && !ctrlKey && !metaKey && !altKey) {
        if (key === 'Escape') delete page.dataset.find;
        else if (key.length === 1) page.dataset.find = find + key;
      }
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

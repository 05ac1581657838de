// Before the first paint, so that nothing flashes. A file of its own: the page allows no inline script.
try {
  const theme = localStorage.getItem('acquaint.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}

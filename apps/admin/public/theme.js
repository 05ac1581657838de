// Before the first paint, so that nothing flashes. A file of its own: the page allows no inline script.
try {
  const theme = localStorage.getItem('acquaint.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  // The look of the school that was here last; the page asks anew once it stands.
  const look = JSON.parse(localStorage.getItem('acquaint.look') ?? '{}');
  for (const name in look) document.documentElement.style.setProperty(name, look[name]);
} catch {}

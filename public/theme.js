// Before the first paint: the theme this device chose. Classic script, outside the bundle.
(function () {
  try {
    var kept = JSON.parse(localStorage.getItem('equal-say:reading') || '{}');
    var theme = kept.theme;
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (_) {}
})();

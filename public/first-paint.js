// Before the first paint, outside the bundle.
(function () {
  try {
    // How this device wants to read, as choose-reading.ts has kept it.
    Object.assign(
      document.documentElement.dataset,
      JSON.parse(localStorage.getItem('equal-say:reading')).shown,
    );
  } catch (_) {}
  try {
    // What it folded in this debate. The server draws everything open; folds-store.ts takes over.
    var slug = decodeURIComponent(/^(?:\/cy)?\/posts\/([^/]+)$/.exec(location.pathname)[1]);
    var folds = JSON.parse(localStorage.getItem('equal-say:folds:' + slug));
    var anchor = function (id) {
      return '#comment-' + id;
    };
    var comments = folds.folded.map(anchor);
    if (folds.all)
      comments.push('.thread > li > [data-comment]:not(' + ['p'].concat(folds.open.map(anchor)) + ')');
    var sheet = new CSSStyleSheet();
    sheet.insertRule(':is(' + comments + ') ~ ol { display: none }');
    document.adoptedStyleSheets = [sheet];
  } catch (_) {}
  // Whether the reader moves the page before its scripts have come; place-keeping.ts asks.
  ['wheel', 'touchstart', 'pointerdown', 'keydown'].forEach(function (move) {
    var note = function () {
      document.documentElement.dataset.moved = '';
    };
    addEventListener(move, note, { once: true, capture: true, passive: true });
  });
  // The site itself, once the page it takes over from has been painted. (In development it is an ordinary module.)
  var started = false;
  var start = function () {
    var site = document.getElementById('site');
    if (site && !started) import(site.href);
    started = true;
  };
  addEventListener('DOMContentLoaded', function () {
    // A page in the background is not painted.
    if (document.hidden) return start();
    setTimeout(start, 1000);
    requestAnimationFrame(function () {
      setTimeout(start);
    });
  });
})();

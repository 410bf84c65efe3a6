/** The stylesheets that the modules of app/routes bring, as scripts/page-styles-plugin.ts wrote them into the page. */
const told = /<!--styles (\{.*?\})-->/;

/** A route's module is called as the last word of its path, but for these. */
const others: Record<string, string> = {
  '/': 'posts',
  '/posts/:slug/comments/:commentId': 'conversation',
  '/posts/:slug/changes': 'changes-of-post',
  '/reports/:receipt?': 'report',
  '/moderation/:page': 'moderation',
  '/sign-in/confirm': 'confirm-sign-in',
};

/** The page without that note, and the elements for the head of the page at a route. */
export function pageStyles(template: string): {
  template: string;
  stylesOf: (route: string | undefined) => string;
} {
  const pages = JSON.parse(told.exec(template)?.[1] ?? '{}') as Record<string, string[]>;
  const link = (href: string) => `<link rel="stylesheet" crossorigin href="${href}">`;
  const later = (pages['at-rest'] ?? []).map(link).join('');
  const withoutScripts = later && `<noscript>${later}</noscript>`;
  return {
    template: template.replace(told, ''),
    stylesOf: (route = '') =>
      (pages[others[route] ?? /\/([a-z-]+)$/.exec(route)?.[1] ?? ''] ?? []).map(link).join('') +
      withoutScripts,
  };
}

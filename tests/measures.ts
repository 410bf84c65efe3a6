import type { Page } from 'playwright-core';

/** What a person finds who looks at the page in one way; each as one readable text. */
export const troubles = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) => element.outerHTML.slice(0, 140);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      found.push(`wider than the screen: ${scrollWidth} of ${clientWidth} pixels`);

    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    )) {
      const target = element.matches('input[type=radio], input[type=checkbox]')
        ? (element.closest('label') ?? element)
        : element;
      if (!target.checkVisibility({ visibilityProperty: true })) continue;
      // Links and hard words inside running text are left out.
      if (target.matches('.skip, .visually-hidden, [popovertarget^="word-"]')) continue;
      if (target.tagName === 'A' && getComputedStyle(target).display === 'inline') continue;
      const { height } = target.getBoundingClientRect();
      if (height < 43.9) found.push(`too low to press, ${height} pixels: ${name(target)}`);
    }

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      // An element that hides what does not fit it, and holds words of its own.
      if (element.scrollWidth <= element.clientWidth + 1 && element.scrollHeight <= element.clientHeight + 1)
        continue;
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (display === 'inline' || clipPath !== 'none' || element.clientWidth <= 1) continue;
      if (!element.textContent?.trim() || !element.checkVisibility()) continue;
      if (
        (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
        found.push(`cut off: ${name(element)}`);
    }
    return found;
  });

/** From here on the page has the spacing that a reader may set: WCAG 2.2, 1.4.12. */
export const setSpacing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }
    `);
    document.adoptedStyleSheets.push(sheet);
  });

/** A drawn page, as the renderer gives it. */
type Page = { status: number; html: string; location?: string };

/** At most this many, and this many characters in all: some tens of megabytes. */
const mostPages = 300;
const mostCharacters = 20_000_000;

/**
 * Drawn pages by their entity tag, the least used out first. The tag is made from the revision read at this very request,
 * so what is kept here is never found again once anything in it has changed. Asked for twice at once, it is drawn once.
 */
export function keptPages() {
  const pages = new Map<string, Promise<Page>>();
  const sizes = new Map<string, number>();
  let characters = 0;

  const forget = (tag: string) => {
    pages.delete(tag);
    characters -= sizes.get(tag) ?? 0;
    sizes.delete(tag);
  };
  const keep = (tag: string, { status, html }: Page) => {
    // Refused addresses are without number.
    if (status !== 200) return forget(tag);
    sizes.set(tag, html.length);
    characters += html.length;
    for (const oldest of pages.keys()) {
      if (pages.size <= mostPages && characters <= mostCharacters) break;
      forget(oldest);
    }
  };

  return (tag: string, draw: () => Promise<Page>): Promise<Page> => {
    const kept = pages.get(tag);
    if (kept) {
      pages.delete(tag);
      pages.set(tag, kept);
      return kept;
    }
    const drawing = draw();
    pages.set(tag, drawing);
    drawing.then(
      (page) => keep(tag, page),
      () => forget(tag),
    );
    return drawing;
  };
}

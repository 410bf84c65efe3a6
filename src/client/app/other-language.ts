/** Where one writes; what a composer holds is kept on the device as a draft. */
const fields = 'textarea, input:is([type=text], [type=email], [type=search], :not([type]))';

/** Whether something was typed that another page would not have. */
const isTyping = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)].some(
    (field) => field.value.trim() !== '' && field.checkVisibility() && !isInAddress(field.value),
  );

/** What was looked for is still looked for on the other page. */
const isInAddress = (value: string): boolean =>
  [...new URLSearchParams(location.search).values()].includes(value);

/**
 * The link to this place in the other language leads to the whole place: what of the address the server does not know or
 * nobody asked it for is added when the link is followed. Where one is writing, the other page opens beside this one, so
 * that nothing typed is lost.
 */
export function watchLanguageLinks(signal: AbortSignal): void {
  const complete = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
    if (!link) return;
    link.search = location.search;
    link.hash = location.hash;
    link.target = isTyping() ? '_blank' : '';
  };
  document.addEventListener('click', complete, { signal, capture: true });
}

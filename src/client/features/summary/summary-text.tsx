import type { MouseEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { Summary } from '../../../contract/summary.ts';
import type { Language } from '../../../contract/vocabulary.ts';
import { useServerHtml } from '../../lib/html.ts';
import { useSummaryMessages } from '../../lib/messages/summary.ts';
import { Link } from '../../ui/link.tsx';
import { summaryPath } from './summary-path.ts';

/** In the address, so that one can send it to somebody who reads Easy Read. */
const useIsEasy = () => useSearchParams()[0].get('summary') === 'easy-read';

/** `lang` where it is not the page's own. */
type Words = { lang?: Language | undefined };

/** The text, or its Easy Read version. */
export function SummaryText({ summary: { html, easyRead }, lang }: Words & { summary: Summary }) {
  const isEasy = useIsEasy();
  return isEasy && easyRead.length > 0 ? (
    <EasyRead sentences={easyRead} lang={lang} />
  ) : (
    <Text html={html} lang={lang} />
  );
}

export const Text = ({ html, lang }: Words & { html: string }) => (
  <div className="prose" lang={lang} dangerouslySetInnerHTML={useServerHtml(html)} />
);

/** A sentence may stand there twice. */
export const EasyRead = ({ sentences, lang }: Words & { sentences: readonly string[] }) => (
  <ul className="easy-read" lang={lang}>
    {sentences.map((sentence, i) => (
      <li key={`${i} ${sentence}`}>{sentence}</li>
    ))}
  </ul>
);

/** There and back. Without scripts it leads to the summary on a page of its own; with them the page stays where it is. */
export function EasyReadLink({ slug }: { slug: string }) {
  const w = useSummaryMessages();
  const navigate = useNavigate();
  const isEasy = useIsEasy();
  const [search] = useSearchParams();
  const place: Record<string, string> = {};
  for (const name of ['order', 'after']) {
    const value = search.get(name);
    if (value !== null) place[name] = value;
  }
  // Last, as app/freshness takes it off.
  if (!isEasy) place['summary'] = 'easy-read';
  const to = summaryPath(slug, place);
  const stay = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(to.replace(/#.*$/, ''), { preventScrollReset: true });
  };
  return (
    <Link to={to} onClick={stay}>
      {isEasy ? w.fullText : w.easyRead}
    </Link>
  );
}

import { useMessages } from '../../lib/messages/messages.ts';
import { useServerHtml } from '../../lib/html.ts';
import { usePageTitle } from '../page-title.ts';
import rules from 'virtual:house-rules';

/** What we ask of each other. Written in `content/house-rules.md`. */
export function Component() {
  const m = useMessages();
  const html = useServerHtml(rules.html);
  usePageTitle(m.site.houseRules);
  return (
    <article className="post">
      <h1 tabIndex={-1}>{rules.title}</h1>
      <div className="prose" dangerouslySetInnerHTML={html} />
    </article>
  );
}

import type { SheetSlip } from '../../../contract/cards.ts';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { useLangOf } from '../../lib/messages/messages.ts';
import { useServerHtml } from '../../lib/html.ts';

/** Characters of HTML from which on a slip takes the whole width, so that it stays on one page. */
const long = 900;

/** Slips to cut out. */
export function SheetSlips({ slips }: { slips: readonly SheetSlip[] }) {
  return (
    <ol className="sheet-slips">
      {slips.map((slip) => (
        <SlipToCut key={slip.id} slip={slip} />
      ))}
    </ol>
  );
}

function SlipToCut({ slip: { html, lang, state, trying, post } }: { slip: SheetSlip }) {
  const w = useCardsMessages();
  const words = useServerHtml(html);
  return (
    <li className={html.length > long ? 'sheet-slip sheet-slip--long' : 'sheet-slip'}>
      <p className="sheet-state">{w.states[state]}</p>
      <div className="sheet-words" lang={useLangOf(lang)} dangerouslySetInnerHTML={words} />
      {trying > 0 && <p className="sheet-trying">{w.tryingCount(trying)}</p>}
      <p className="sheet-from">
        {w.from} <span lang={useLangOf(post.lang)}>{post.title}</span>
      </p>
    </li>
  );
}

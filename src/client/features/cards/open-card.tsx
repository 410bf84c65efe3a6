import { createRoot } from 'react-dom/client';
import type { VisibleComment } from '../../../contract/comment.ts';
import { type Language, LanguageContext } from '../../lib/messages/messages.ts';
import { CardDialog } from './card-dialog.tsx';

type Shared = { comment: VisibleComment; url: string; language: Language };

/** Opens over whatever page there is, and goes with all it brought: no page holds a place for it. */
export function openCard({ comment, url, language }: Shared): void {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
  };
  root.render(
    <LanguageContext value={language}>
      <CardDialog comment={comment} url={url} onClosed={close} />
    </LanguageContext>,
  );
}

import { useCallback, useContext } from 'react';
import type { VisibleComment } from '../../contract/comment.ts';
import { untilLoaded } from '../lib/load.ts';
import { basenames, LanguageContext } from '../lib/messages/messages.ts';
import { paths } from '../lib/paths.ts';

/** Shows a change as a picture, with the ways to share it; loaded when somebody wants to. */
export function useShareCard(): (slug: string, comment: VisibleComment) => void {
  const language = useContext(LanguageContext);
  return useCallback(
    (slug, comment) => {
      const base = basenames[language].replace(/\/$/, '');
      const url = location.origin + base + paths.comment(slug, comment.id);
      void untilLoaded(() => import('../features/cards/open-card.tsx')).then(({ openCard }) =>
        openCard({ comment, url, language }),
      );
    },
    [language],
  );
}

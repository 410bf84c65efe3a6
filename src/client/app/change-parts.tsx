import { useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, useMemo } from 'react';
import { changeStates } from '../../contract/vocabulary.ts';
import { ShareItem } from '../features/cards/share-item.tsx';
import { ChangeActions } from '../features/changes/change-actions.tsx';
import { MovePanel } from '../features/changes/move-panel.tsx';
import type { DebateParts } from '../features/comments/debate-parts.ts';
import type { RowPanelProps } from '../features/comments/row-panel.ts';
import { UseInSummary } from '../features/summary/use-in-summary.tsx';
import { commentAnchor } from '../lib/paths.ts';
import { tellDebates } from './tell-debates.ts';
import { useShareCard } from './use-share-card.ts';

function useTell(slug: string) {
  const client = useQueryClient();
  return useMemo(() => tellDebates(client).bind(null, slug), [client, slug]);
}

/** In the menu of a comment that asks for a change. */
export function RowChangeActions({ slug, ...props }: ComponentProps<DebateParts['ChangeActions']>) {
  const share = useShareCard();
  const { comment, choose } = props;
  return (
    <>
      <ChangeActions {...props} tell={useTell(slug)} />
      <ShareItem comment={comment} choose={choose} share={() => share(slug, comment)} />
    </>
  );
}

/** In the menu of any comment, for moderators. */
export const RowUseInSummary: DebateParts['UseInSummary'] = UseInSummary;

/** Below such a comment, which has the focus again when the panel goes. */
export function RowMovePanel({ slug, comment, action, onDone }: RowPanelProps) {
  const to = changeStates.find((state) => state === action);
  const close = () => {
    document.getElementById(commentAnchor(comment.id))?.focus({ preventScroll: true });
    onDone();
  };
  return <MovePanel comment={comment} {...(to && { to })} tell={useTell(slug)} onDone={close} />;
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { loadCommands } from '../features/comments/load-commands.ts';
import type { RowPanelProps } from '../features/comments/row-panel.ts';
import { HidePanel } from '../features/moderation/hide-panel.tsx';
import { useMessages } from '../lib/messages/messages.ts';

/** Why a comment is hidden: asked on the comment itself. */
export function RowHidePanel({ comment, slug, onDone }: RowPanelProps) {
  const m = useMessages();
  const client = useQueryClient();
  const isBusy = useRef(false);
  return (
    <HidePanel
      onHide={async (reason, note) => {
        if (isBusy.current) return;
        isBusy.current = true;
        // What was chosen and written stays where hiding failed.
        if (await (await loadCommands()).hide({ client, slug, m }, comment, { reason, note })) onDone();
        isBusy.current = false;
      }}
      onKeep={onDone}
    />
  );
}

import { type ComponentType, lazy, useRef, useState } from 'react';
import type { RowPanelId, RowPanelProps } from '../features/comments/row-panel.ts';
import { commentAnchor } from '../lib/paths.ts';
import { untilLoaded } from '../lib/load.ts';

type Panel = ComponentType<RowPanelProps>;

const MovePanel = lazy(async () => ({
  default: (await untilLoaded(() => import('./change-parts.tsx'))).RowMovePanel,
}));

const moderating = () => untilLoaded(() => import('../features/comments/moderating/panels.ts'));

/** What draws each panel; loaded when it is asked for. */
const panels: Record<RowPanelId, Panel> = {
  hide: lazy(async () => ({
    default: (await untilLoaded(() => import('./row-hide-panel.tsx'))).RowHidePanel,
  })),
  'hide-branch': lazy(async () => ({ default: (await moderating()).HideBranchPanel })),
  'correct-kind': lazy(async () => ({ default: (await moderating()).KindPanel })),
  note: lazy(async () => ({ default: (await moderating()).NotePanel })),
  appeal: lazy(async () => ({
    default: (await untilLoaded(() => import('../features/comments/moderating/appeal-panel.tsx')))
      .AppealPanel,
  })),
  report: lazy(async () => ({
    default: (await untilLoaded(() => import('./row-report-panel.tsx'))).RowReportPanel,
  })),
  sanction: lazy(async () => ({
    default: (await untilLoaded(() => import('./row-sanction-panel.tsx'))).RowSanctionPanel,
  })),
  explain: lazy(async () => ({
    default: (await untilLoaded(() => import('./row-explain-panel.tsx'))).RowExplainPanel,
  })),
  idea: MovePanel,
  trying: MovePanel,
  happened: MovePanel,
};

/** What is asked below a comment. When it goes, the focus goes back to what opened it, or to the comment. */
export function RowPanel({ action, comment, slug, onDone }: RowPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const [opener] = useState(() => document.activeElement);
  const Asked = panels[action];
  const close = () => {
    const held = box.current?.contains(document.activeElement) || document.activeElement === document.body;
    onDone();
    if (!held) return;
    const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
    (back ? opener : document.getElementById(commentAnchor(comment.id)))?.focus({ preventScroll: true });
  };
  return (
    <div ref={box}>
      <Asked action={action} comment={comment} slug={slug} onDone={close} />
    </div>
  );
}

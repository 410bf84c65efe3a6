import { useEffect, useRef } from 'react';
import type { SummaryRevision } from '../../../contract/summary.ts';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EasyRead, Text } from './summary-text.tsx';

type Props = { latest: SummaryRevision | null; onKeepMine: () => void; onTakeTheirs: () => void };

/** Somebody else was faster: theirs, while one's own stays in the fields. */
export function Overtaken({ latest, onKeepMine, onTakeTheirs }: Props) {
  const w = useSummaryEditorMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(w.theirs);
    box.current?.focus();
  }, [w]);
  const isDown = latest === null || latest.body === '';
  return (
    <div className="overtaken" tabIndex={-1} ref={box}>
      <p>
        <strong>{w.theirs}</strong> {isDown ? w.theirsDown : w.theirsNow}
      </p>
      {!isDown && (
        <blockquote>
          <Text html={latest.html} />
          {latest.easyRead.length > 0 && <EasyRead sentences={latest.easyRead} />}
        </blockquote>
      )}
      <div className="end">
        <Button onClick={onTakeTheirs}>{w.takeTheirs}</Button>
        <Button onClick={onKeepMine}>{w.keepMine}</Button>
      </div>
    </div>
  );
}

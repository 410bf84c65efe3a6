import { useEffect, useRef } from 'react';
import type { PageRevision } from '../../../contract/written-pages.ts';
import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { RulesProse } from './house-rules-text.tsx';

type Props = { latest: PageRevision; onKeepMine: () => void; onTakeTheirs: () => void };

/** Somebody else was faster: theirs, while one's own stays in the field. */
export function OvertakenRules({ latest, onKeepMine, onTakeTheirs }: Props) {
  const w = useHouseRulesMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(w.theirs);
    box.current?.focus();
  }, [w]);
  return (
    <div className="rules-theirs" tabIndex={-1} ref={box}>
      <p>
        <strong>{w.theirs}</strong> {w.theirsNow}
      </p>
      <details>
        <summary>{w.theirsHeading}</summary>
        <RulesProse html={latest.html} />
      </details>
      <div className="end">
        <Button onClick={onTakeTheirs}>{w.takeTheirs}</Button>
        <Button onClick={onKeepMine}>{w.keepMine}</Button>
      </div>
    </div>
  );
}

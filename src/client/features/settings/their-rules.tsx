import { useEffect, useRef } from 'react';
import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';

/** Somebody else was faster, while one's own stays in the fields. */
export function TheirRules({
  onTakeTheirs,
  onKeepMine,
}: {
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const w = useSettingsMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(w.theirs);
    box.current?.focus();
  }, [w]);
  return (
    <div className="notice overtaken" tabIndex={-1} ref={box}>
      <p>
        <strong>{w.theirs}</strong> {w.theirsHint}
      </p>
      <Button onClick={onTakeTheirs}>{w.takeTheirs}</Button>{' '}
      <Button onClick={onKeepMine}>{w.keepMine}</Button>
    </div>
  );
}

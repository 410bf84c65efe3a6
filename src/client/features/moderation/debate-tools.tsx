import { useRef, useState } from 'react';
import type { Post } from '../../../contract/post.ts';
import { can, type Viewer } from '../../../contract/permissions.ts';
import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { useNow } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { settingsOf } from './debate-state.ts';
import { DebateStatePanel } from './debate-state-panel.tsx';
import { VoteFirstSwitch } from './vote-first-switch.tsx';
import '../../styles/moderation.css';

type Props = { post: Post; viewer: Viewer };

/** What moderators can do with a debate as a whole. */
export const DebateTools = (props: Props) => (
  <div className="debate-tools">
    <VoteFirstSwitch {...props} />
    <StateOfDebate {...props} />
  </div>
);

/** How comments come into this debate, in words, and the way to change it. */
function StateOfDebate({ post, viewer }: Props) {
  const w = useSettingsMessages();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const canSet = useNow((now) => can(viewer, 'set-hold', null, now));
  if (!canSet) return null;
  const { state, seconds } = settingsOf(post);
  const isPaused = state !== 'closed' && seconds > 0;
  return (
    <>
      <Button ref={button} look="quiet" icon="lock" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {w.state[state]}
        {isPaused && `, ${w.withPause(seconds)}`}
      </Button>
      {isOpen && (
        <DebateStatePanel
          post={post}
          onDone={() => {
            setIsOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

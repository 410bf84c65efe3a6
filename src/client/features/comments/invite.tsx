import { useId, useState } from 'react';
import { useHref } from 'react-router-dom';
import type { Post } from '../../../contract/post.ts';
import type { PointOfView } from '../../../contract/vocabulary.ts';
import { useInviteMessages } from '../../lib/messages/invite.ts';
import { paths } from '../../lib/paths.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import '../../styles/invite.css';

type Props = { post: Pick<Post, 'slug' | 'title' | 'pointsOfView'>; missing: readonly PointOfView[] };

/** A link for each point of view that has not been heard. It says where from one is asked to speak, and nothing else. */
export function Invite({ post: { slug, title, pointsOfView }, missing }: Props) {
  const w = useInviteMessages();
  const href = useHref(paths.post(slug));
  const [shown, setShown] = useState<string | null>(null);
  const id = useId();

  const invite = async (from: PointOfView) => {
    const url = new URL(`${href}?${new URLSearchParams({ from })}#debate`, location.origin).href;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        showToast({ text: w.copied });
      }
      setShown(null);
    } catch (error) {
      // Closing the device's share sheet is a choice, not a failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setShown(url);
      announce(w.address);
    }
  };

  return (
    <div className="invite">
      {missing.map((one) => {
        const who = w.one(pointsOfView, one);
        return (
          <p key={one}>
            <span>{w.doYouKnow(who)}</span>
            <Button look="quiet" icon="share" aria-label={w.inviteName(who)} onClick={() => void invite(one)}>
              {w.invite}
            </Button>
          </p>
        );
      })}
      {shown !== null && (
        <div className="field">
          <label htmlFor={id}>{w.address}</label>
          <input
            id={id}
            type="text"
            readOnly
            value={shown}
            // It can be copied at once.
            ref={(input) => {
              input?.focus();
              input?.select();
            }}
          />
        </div>
      )}
    </div>
  );
}

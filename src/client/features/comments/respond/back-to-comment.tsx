import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { useRespondMessages } from '../../../lib/messages/respond.ts';
import { commentAnchor } from '../../../lib/paths.ts';
import { Button } from '../../../ui/button.tsx';

/** Next to the passage in the order of the keyboard, always in sight on the screen. */
export function BackToComment({ commentId }: { commentId: string }) {
  const w = useRespondMessages();
  const navigate = useNavigate();
  const location = useLocation();
  const how = useNavigationType();
  const element = useRef<HTMLSpanElement>(null);
  // On top of everything, whatever it stands in.
  useEffect(() => element.current?.showPopover?.(), []);
  return (
    <span ref={element} className="respond-back" popover="manual">
      <Button
        look="primary"
        onClick={() =>
          void (how === 'POP'
            ? navigate({ search: location.search, hash: `#${commentAnchor(commentId)}` })
            : navigate(-1))
        }
      >
        {w.back}
      </Button>
    </span>
  );
}

import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';

/** The device's own sharing where there is one, else the link is copied. */
export function ShareButton({ title }: { title: string }) {
  const m = useMessages();
  const share = async () => {
    const url = location.href.split('#')[0] ?? location.href;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        showToast({ text: m.posts.linkCopied });
      }
    } catch (error) {
      // Closing the device's share sheet is a choice, not a failure.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        showToast({ text: m.posts.linkNotCopied });
    }
  };
  return (
    <Button look="quiet" icon="share" onClick={share}>
      {m.posts.share}
    </Button>
  );
}

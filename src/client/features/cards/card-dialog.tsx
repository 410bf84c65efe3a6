import { useEffect, useId, useRef, useState } from 'react';
import type { VisibleComment } from '../../../contract/comment.ts';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { cardAddress } from './card-address.ts';
import { send, wayOf } from './send.ts';
import { type Picture, usePicture } from './use-picture.ts';
import '../../styles/cards.css';

type Props = {
  comment: VisibleComment;
  /** Of its page. */
  url: string;
  onClosed: () => void;
};

/** What goes out, before it does: the picture, and the ways to share it. */
export function CardDialog({ comment, url, onClosed }: Props) {
  const w = useCardsMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  const [isShownLink, setIsShownLink] = useState(false);
  const { picture, again } = usePicture(cardAddress(comment.id), w.fileName);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const words = plainText(comment.html).replaceAll('\n', ' ');
  const file = picture.state === 'ready' ? picture.file : null;
  const way = wayOf({ title: w.sendTitle, text: words, url, picture: file }, navigator);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setSaid(w.copied),
      () => {
        setSaid(w.notCopied);
        setIsShownLink(true);
      },
    );
  const share = async () => {
    if (way === null) return;
    const outcome = await send(way, navigator);
    if (outcome === 'sent') setSaid(w.sent);
    else if (outcome === 'failed') await copy();
  };
  return (
    <dialog ref={dialog} className="card-dialog" aria-labelledby={`${id}-name`} onClose={onClosed}>
      <h2 id={`${id}-name`}>{w.heading}</h2>
      <CardPreview
        picture={picture}
        src={cardAddress(comment.id)}
        alt={w.alt(words, comment.marks?.change?.state ?? 'idea')}
        again={again}
      />
      <p className="hint">{w.noName}</p>
      <div className="ways">
        {way !== null && picture.state !== 'gone' && (
          <Button
            look="primary"
            icon="share"
            aria-disabled={picture.state === 'loading'}
            onClick={() => void (picture.state === 'loading' || share())}
          >
            {way.files ? w.send : w.sendLink}
          </Button>
        )}
        {picture.state === 'ready' && (
          <a className="btn" href={cardAddress(comment.id)} download={w.fileName}>
            {w.save}
          </a>
        )}
        <Button onClick={() => void copy()}>{w.copy}</Button>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {w.close}
        </Button>
      </div>
      <p className="card-said" role="status">
        {said}
      </p>
      {isShownLink && <p className="card-link">{url}</p>}
    </dialog>
  );
}

function CardPreview({
  picture,
  src,
  alt,
  again,
}: {
  picture: Picture;
  src: string;
  alt: string;
  again: () => void;
}) {
  const w = useCardsMessages();
  if (picture.state === 'ready') return <img src={src} alt={alt} width={1200} height={630} />;
  if (picture.state === 'loading')
    return (
      <p className="card-place" role="status">
        {w.loading}
      </p>
    );
  return (
    <div className="card-place">
      <p role="status">{picture.state === 'gone' ? w.gone : w.failed}</p>
      {picture.state === 'failed' && <Button onClick={again}>{w.tryAgain}</Button>}
    </div>
  );
}

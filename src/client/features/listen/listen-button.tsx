import { useContext, useEffect } from 'react';
import { useListenMessages } from '../../lib/messages/listen.ts';
import { LanguageContext } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ListenIcon } from './icons.tsx';
import { command, leave } from './listen.ts';
import { useListening } from './listen-store.ts';
import { startListening } from './start-listening.tsx';
import { useHasVoice } from './use-voices.ts';
import { sameWhat, type What } from './what-to-read.ts';
import '../../styles/listen.css';

/** Reads a text of the page aloud; its room is kept as long as it is not known whether anything can. */
export function ListenButton({ type, slug }: Exclude<What, { type: 'comment' }>) {
  const w = useListenMessages();
  const language = useContext(LanguageContext);
  const hasVoice = useHasVoice();
  const isRead = useListening(({ what }) => sameWhat(what, { type, slug }));
  // Its text goes when it goes.
  useEffect(
    () => () => void (sameWhat(useListening.getState().what, { type, slug }) && leave()),
    [type, slug],
  );
  if (hasVoice === false) return null;
  return (
    <span className="listen-slot">
      {hasVoice && (
        <Button
          onClick={() => (isRead ? command({ type: 'stop' }) : startListening({ type, slug }, language))}
        >
          <ListenIcon name={isRead ? 'stop' : 'listen'} />
          {isRead ? w.stopReading : type === 'summary' ? w.listenToSummary : w.listen}
        </Button>
      )}
    </span>
  );
}

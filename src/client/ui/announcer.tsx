import { create } from 'zustand';

/** `turn` tells the same words said twice apart. */
const useAnnouncement = create<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }));

/** Says it to screen readers, politely. */
export const announce = (text: string): void =>
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));

/** The one live region, on the page from the start. */
export function Announcer() {
  const { text, turn } = useAnnouncement();
  return (
    <div className="visually-hidden" role="status">
      {/* A reader speaks when the text changes; an invisible space makes a repetition a change. */}
      {turn % 2 ? `${text}\u00a0` : text}
    </div>
  );
}

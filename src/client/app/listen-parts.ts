/** Reading aloud, as one piece: it is asked for at one place, and each name of a file costs the first page bytes. */
export { ListenButton } from '../features/listen/listen-button.tsx';
export { ListenItems } from '../features/listen/listen-items.tsx';

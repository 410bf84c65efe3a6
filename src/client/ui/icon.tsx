export type IconName =
  | 'agree'
  | 'differ'
  | 'question'
  | 'experience'
  | 'change'
  | 'reply'
  | 'text'
  | 'share'
  | 'hide'
  | 'show'
  | 'fold'
  | 'people'
  | 'menu'
  | 'lock';

/** Decoration beside words, never instead of them. One element: the shape is a mask in `icons.css`. */
export const Icon = ({ name }: { name: IconName }) => (
  <span className={`icon icon--${name}`} aria-hidden="true" />
);

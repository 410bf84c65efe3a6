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
  | 'lock'
  | 'easy';

/**
 * Draws the icon before the words of the element that has this class. Not an element of its own: rows are many, and each
 * would have five.
 */
export const withIcon = (name: IconName) => `with-icon icon--${name}`;

/** Decoration beside words, never instead of them. One element: the shape is a mask in `icons.css`. */
export const Icon = ({ name }: { name: IconName }) => (
  <span className={`icon icon--${name}`} aria-hidden="true" />
);

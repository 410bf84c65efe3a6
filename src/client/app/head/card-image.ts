import type { Comment } from '../../../contract/comment.ts';
import { mayGoOut } from '../../../contract/sharing.ts';
import { cardAddress } from '../../features/cards/card-address.ts';
import { cardsMessagesOf } from '../../lib/messages/cards.ts';
import type { Language } from '../../lib/messages/messages.ts';
import { plainText } from '../../lib/plain-text.ts';

/** Characters: those who show a picture elsewhere cut what describes it. */
const longest = 300;

type Meta = [kind: 'name' | 'property', name: string, content: string];

/** The picture of a change for whoever shows its address elsewhere; none unless its author lets others share it. */
export function cardImage(comment: Comment, language: Language, origin: string): Meta[] {
  if (comment.state !== 'visible' || !mayGoOut(comment)) return [];
  const all = plainText(comment.html).replaceAll('\n', ' ');
  const words = all.length > longest ? `${all.slice(0, longest).replace(/\s*\S*$/, '')}…` : all;
  const alt = cardsMessagesOf(language).alt(words, comment.marks?.change?.state ?? 'idea');
  const image = origin + cardAddress(comment.id);
  return [
    ['property', 'og:image', image],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', '1200'],
    ['property', 'og:image:height', '630'],
    ['property', 'og:image:alt', alt],
    ['name', 'twitter:card', 'summary_large_image'],
    ['name', 'twitter:image', image],
    ['name', 'twitter:image:alt', alt],
  ];
}

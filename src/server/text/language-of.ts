import type { Language } from '../../contract/vocabulary.ts';

/** Small words that almost every sentence has, and that the other language does not. */
const welsh =
  words(`ac ag ar ac ati beth bod bob byddai bydd bydden chi chwi cyn dim ddim dydy dydyn dyna dyw dw ei eich
  eisiau eu ein er ers fel felly fod fy gallu gael gan gen gyda gyda’r gwneud hefyd hi hoffwn hon hwn hyn hynny iawn ichi inni
  lle mae maen mewn mwy na nad naill neb neu nhw ni nid oedd oedden oes oherwydd ond pam pan pawb pobl pwy roedd roeddwn rwy
  rydw rydyn sut sy sydd sydd’n wedi wnaeth wrth yn yna y yr yw diolch cytuno anghytuno cymorth gofal gwaith`);
const english =
  words(`about agree all an and any are as be because been but by can could did do don’t every for from get had
  has have he her his how i’m i’ve if in is it its it’s just like me more my not of on one our people said say she should so
  some than that the their them then there they this to too up us very was we were what when where who why will with would you
  your yes thanks help support`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** How much more one must be than the other: a quoted word or a name is not a language. */
const least = 2;

/**
 * The language a short text is written in, by its small words and the letters that Welsh alone has; `usual` where it does
 * not say. Markdown or plain text.
 */
export function languageOf(text: string, usual: Language): Language {
  let score = 0;
  for (const [word] of text
    .toLowerCase()
    .replaceAll("'", '’')
    .matchAll(/[\p{L}\p{M}’]+/gu)) {
    const [stem = ''] = word.split('’');
    if (welsh.has(word) || /[ŵŷ]/.test(word) || /’(?:r|n|i|u|ch|w)$/.test(word)) score += 1;
    else if (welsh.has(stem) && stem !== word) score += 1;
    else if (english.has(word)) score -= 1;
  }
  if (score >= least) return 'cy';
  return score <= -least ? 'en' : usual;
}

/** Of a comment: null where it is the language of its post. */
export const langOfComment = (text: string, ofPost: Language): Language | null => {
  const found = languageOf(text, ofPost);
  return found === ofPost ? null : found;
};

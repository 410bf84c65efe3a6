import { untilLoaded } from '../load.ts';
import { installWords, type Language } from './messages.ts';

/** Before anything is drawn: the words of a language that does not come with the page. */
export async function loadWords(language: Language): Promise<void> {
  if (language === 'cy') installWords(language, (await untilLoaded(() => import('./cy/catalogue.ts'))).cy);
}

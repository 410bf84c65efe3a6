import { useContext } from 'react';
import { useLocation } from 'react-router-dom';
import { LanguageContext } from '../lib/messages/messages.ts';

/** This very place in the other language, which has its own name for itself. See other-language.ts. */
export function LanguageLink() {
  const { pathname, search } = useLocation();
  const isEnglish = useContext(LanguageContext) === 'en';
  const other = isEnglish ? 'cy' : 'en';
  return (
    <a lang={other} hrefLang={other} href={(isEnglish ? '/cy' : '') + pathname + search}>
      {isEnglish ? 'Cymraeg' : 'English'}
    </a>
  );
}

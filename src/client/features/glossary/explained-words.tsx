import { explanationId } from '../../../contract/hard-words.ts';
import type { ExplainedWord } from '../../../contract/glossary.ts';
import { useGlossaryMessages } from '../../lib/messages/glossary.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';

/** As an attribute, so that the browser itself moves the focus whenever an explanation opens. React would do it once. */
const takesFocus = (box: HTMLElement | null) => box?.setAttribute('autofocus', '');

/**
 * What the marked words of a text mean: popovers that open without scripts, next to their words. Printed, they are a list
 * below the text. The glossary is in English, whatever the language of the page.
 */
export function ExplainedWords({ words }: { words: readonly ExplainedWord[] }) {
  const w = useGlossaryMessages();
  return (
    <div className="explained-words">
      <h2 hidden>{w.title}</h2>
      {words.map(({ slug, word, explanation }) => {
        const id = explanationId(slug);
        return (
          <div
            key={slug}
            id={id}
            className="sheet explained"
            popover="auto"
            role="dialog"
            aria-labelledby={`${id}-is`}
            aria-describedby={`${id}-means`}
            tabIndex={-1}
            ref={takesFocus}
          >
            <div lang="en-GB">
              <strong id={`${id}-is`}>{word}</strong>
              <p id={`${id}-means`}>{explanation}</p>
            </div>
            <div className="explained-end">
              <Link className="btn btn--quiet" to={paths.glossary(slug)}>
                {w.all}
              </Link>
              <Button popoverTarget={id} popoverTargetAction="hide">
                {w.close}
              </Button>
            </div>
          </div>
        );
      })}
    </div>
  );
}

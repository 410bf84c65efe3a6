import { useEffect, useId, useState } from 'react';
import type { HardWord } from '../../../contract/glossary.ts';
import { useGlossaryMessages } from '../../lib/messages/glossary.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { byLetter, findWords } from './find-words.ts';

/** When typing has stopped (milliseconds). */
const pause = 600;

/** All hard words under their letters, and a box that makes the list shorter. `typed`: from the address. */
export function GlossaryList({ words, typed: first }: { words: readonly HardWord[]; typed: string }) {
  const w = useGlossaryMessages();
  const id = useId();
  const [typed, setTyped] = useState(first);
  const [isTyping, setIsTyping] = useState(false);
  const found = findWords(words, typed);
  const said = found.length === 0 ? w.none(typed.trim()) : w.count(found.length);
  useEffect(() => {
    if (!isTyping) return;
    const timer = setTimeout(() => announce(said), pause);
    return () => clearTimeout(timer);
  }, [isTyping, said]);
  const letters = byLetter(found);
  return (
    <>
      {/* Without scripts it is sent, and the list comes back shorter. */}
      <form className="field glossary-find" role="search" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={id}>{w.find}</label>
        <input
          id={id}
          type="search"
          name="q"
          value={typed}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setIsTyping(true);
            setTyped(event.target.value);
          }}
        />
        <p className="hint" id={`${id}-hint`}>
          {w.findHint}
        </p>
      </form>
      {letters.length > 1 && (
        <nav className="letters" aria-label={w.letters}>
          <ul lang="en-GB">
            {letters.map(({ letter }) => (
              <li key={letter}>
                <a href={`#letter-${letter}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="glossary-count">{said}</p>
      {found.length === 0 && (
        <div className="empty">
          <p>{w.noneHelp}</p>
          <Button
            onClick={() => {
              setTyped('');
              document.getElementById(id)?.focus();
            }}
          >
            {w.showAll}
          </Button>
        </div>
      )}
      {letters.map(({ letter, words: under }) => (
        <section key={letter} className="letter" aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} tabIndex={-1} lang="en-GB">
            {letter}
          </h2>
          <dl>
            {under.map((one) => (
              <Word key={one.slug} {...one} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Word({ slug, word, forms, explanation }: HardWord) {
  const w = useGlossaryMessages();
  const others = forms.slice(1);
  return (
    <div id={slug} tabIndex={-1}>
      <dt lang="en-GB">{word}</dt>
      <dd>
        <p lang="en-GB">{explanation}</p>
        {others.length > 0 && (
          <p className="hint">
            {w.also} <span lang="en-GB">{others.join(', ')}</span>
          </p>
        )}
      </dd>
    </div>
  );
}

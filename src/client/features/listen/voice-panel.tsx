import { useId } from 'react';
import { useListenMessages } from '../../lib/messages/listen.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { rates } from './kept.ts';
import { changeRate, chooseVoice } from './listen.ts';
import { sentenceNow, useListening, voiceFor } from './listen-store.ts';
import { groupVoices, languageOf } from './voices.ts';

/** How fast it reads, and who. */
export function VoicePanel() {
  const w = useListenMessages();
  const { language } = useMessages();
  const id = useId();
  const state = useListening();
  const { rate, voices } = state;
  const lang = sentenceNow(state)?.lang ?? language;
  const voice = voiceFor(state, lang);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const groups = groupVoices(voices, [lang, language, 'en', 'cy']);
  return (
    <div className="listen-panel">
      <div role="group" aria-labelledby={`${id}-speed`} className="listen-speed">
        <span id={`${id}-speed`}>{w.speed}</span>
        <Button aria-disabled={rate === rates[0]} onClick={() => changeRate(-1)}>
          {w.slower}
        </Button>
        <strong>{w.rate(rate)}</strong>
        <Button aria-disabled={rate === rates.at(-1)} onClick={() => changeRate(1)}>
          {w.faster}
        </Button>
      </div>
      <div className="listen-voice">
        <label htmlFor={`${id}-voice`}>{w.voice}</label>
        <select
          id={`${id}-voice`}
          value={voice?.id ?? ''}
          aria-describedby={`${id}-where`}
          onChange={({ target }) => chooseVoice(target.value)}
        >
          {groups.map((group) => {
            const name = names.of(group.language) ?? group.language;
            return (
              <optgroup
                key={`${group.isOnDevice} ${group.language}`}
                label={group.isOnDevice ? w.onDevice(name) : w.notOnDevice(name)}
              >
                {group.voices.map((one) => (
                  <option key={`${one.id} ${one.lang}`} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </div>
      {voice && (
        <p id={`${id}-where`} className={voice.isOnDevice ? undefined : 'listen-away'}>
          {voice.isOnDevice ? w.staysHere : w.goesAway}
          {languageOf(voice.lang) !== languageOf(lang) &&
            ` ${w.otherLanguage(names.of(languageOf(lang)) ?? lang)}`}
        </p>
      )}
    </div>
  );
}

import { useId, useState } from 'react';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { announce } from '../../ui/announcer.tsx';
import { type Command, commands, isKey, keepQueueKeys, takenBy, useQueueKeys } from './keys-store.ts';

/** Which keys move and decide, on this device. */
export function KeysSettings() {
  const w = useQueueMessages();
  const { isOn } = useQueueKeys();
  return (
    <details className="queue-keys">
      <summary>{w.keys}</summary>
      <label className="choice">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => keepQueueKeys({ isOn: target.checked })}
        />
        {w.keysOn}
      </label>
      <p className="hint">{w.keysWhat}</p>
      {isOn && (
        <ul>
          {commands.map((command) => (
            <KeyField key={command} command={command} />
          ))}
        </ul>
      )}
    </details>
  );
}

function KeyField({ command }: { command: Command }) {
  const w = useQueueMessages();
  const { keys } = useQueueKeys();
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();

  const choose = (text: string) => {
    const key = text.slice(-1).toLowerCase();
    const other = takenBy(keys, command, key);
    const problem = !isKey(key) ? w.keyWrong : other ? w.keyTaken(key, w.key[other]) : null;
    setWrong(problem);
    if (problem !== null) return announce(problem);
    keepQueueKeys({ keys: { ...keys, [command]: key } });
  };

  return (
    <li className="field">
      <label htmlFor={id}>{w.key[command]}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={keys[command]}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={({ target }) => target.value !== '' && choose(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => setWrong(null)}
      />
      {wrong !== null && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </li>
  );
}

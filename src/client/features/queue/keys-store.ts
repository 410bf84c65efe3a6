import { create } from 'zustand';
import { deviceStorage } from '../../lib/storage.ts';

export const commands = ['next', 'previous', 'show', 'hide', 'undo'] as const;
export type Command = (typeof commands)[number];
export type Keys = Readonly<Record<Command, string>>;

const entry = 'equal-say:queue-keys';
const atFirst: Keys = { next: 'j', previous: 'k', show: 's', hide: 'h', undo: 'u' };

type Kept = { isOn: boolean; keys: Keys };

/** One letter or digit, in any script. */
export const isKey = (text: string): boolean => /^[\p{L}\p{N}]$/u.test(text);

/** What else the key does; null: nothing. */
export const takenBy = (keys: Keys, command: Command, key: string): Command | null =>
  commands.find((other) => other !== command && keys[other] === key) ?? null;

function read(): Kept {
  try {
    const kept = JSON.parse(deviceStorage.getItem(entry) ?? '{}') as { isOn?: unknown; keys?: Partial<Keys> };
    const keys = { ...atFirst, ...kept.keys };
    const isSound =
      commands.every((one) => isKey(keys[one])) &&
      new Set(commands.map((one) => keys[one])).size === commands.length;
    return { isOn: kept.isOn === true, keys: isSound ? keys : atFirst };
  } catch {
    // Written by something else.
    return { isOn: false, keys: atFirst };
  }
}

/** Of this device. Off until somebody wants them. */
export const useQueueKeys = create<Kept>(read);

export function keepQueueKeys(choice: Partial<Kept>): void {
  useQueueKeys.setState(choice);
  deviceStorage.setItem(entry, JSON.stringify(useQueueKeys.getState()));
}

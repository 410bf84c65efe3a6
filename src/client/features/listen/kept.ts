import { deviceStorage } from '../../lib/storage.ts';

const entry = 'equal-say:listen';

export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** How this device reads aloud. */
export type Kept = {
  rate: number;
  /** The voice that was chosen, for texts of each language. */
  chosen: Readonly<Record<string, string>>;
  /** Voices that are not on the device and may read all the same. */
  agreed: readonly string[];
};

const atFirst: Kept = { rate: 1, chosen: {}, agreed: [] };

export function loadKept(): Kept {
  try {
    const kept = JSON.parse(deviceStorage.getItem(entry) ?? '{}') as Partial<Record<keyof Kept, unknown>>;
    return {
      rate: rates.find((rate) => rate === kept.rate) ?? 1,
      chosen: Object.fromEntries(
        Object.entries(kept.chosen ?? {}).filter(([, id]) => typeof id === 'string'),
      ) as Kept['chosen'],
      agreed: Array.isArray(kept.agreed) ? kept.agreed.filter((id) => typeof id === 'string') : [],
    };
  } catch {
    // Written by something else.
    return atFirst;
  }
}

export const keep = ({ rate, chosen, agreed }: Kept): void =>
  deviceStorage.setItem(entry, JSON.stringify({ rate, chosen, agreed }));

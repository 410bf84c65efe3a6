import { describe, expect, it } from 'vitest';
import { type Device, send, type Sent, wayOf } from './send.ts';

const picture = new File([], 'change.png', { type: 'image/png' });
const sent: Sent = { title: 'A change', text: 'Ask me.', url: 'https://say.example/c', picture };
const share = async () => {};

describe('a change is shared', () => {
  it.each<[title: string, what: Sent, device: Device, way: ShareData | null]>([
    [
      'as a picture, with its link in the words, where the device takes pictures',
      sent,
      { share, canShare: () => true },
      { title: 'A change', text: 'Ask me.\nhttps://say.example/c', files: [picture] },
    ],
    [
      'as a link where the device takes no pictures',
      sent,
      { share, canShare: () => false },
      { title: 'A change', text: 'Ask me.', url: 'https://say.example/c' },
    ],
    [
      'as a link where the device does not say what it takes',
      sent,
      { share },
      { title: 'A change', text: 'Ask me.', url: 'https://say.example/c' },
    ],
    [
      'as a link where there is no picture',
      { ...sent, picture: null },
      { share, canShare: () => true },
      { title: 'A change', text: 'Ask me.', url: 'https://say.example/c' },
    ],
    ['not by the device where it cannot', sent, {}, null],
  ])('%s', (_title, what, device, way) => expect(wayOf(what, device)).toEqual(way));

  it.each([
    ['sent', async () => {}],
    ['closed', () => Promise.reject(new DOMException('closed', 'AbortError'))],
    ['failed', () => Promise.reject(new DOMException('too late', 'NotAllowedError'))],
  ] as const)('and it is told when it was %s', async (outcome, sharing) =>
    expect(await send({ url: 'x' }, { share: sharing })).toBe(outcome),
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { staticFiles } from '../src/server/operator/static.ts';

const serve = staticFiles('public', {});

async function asked(path: string) {
  const answer = serve(new Request(`http://site${path}`));
  expect(answer?.status, path).toBe(200);
  return {
    type: answer?.headers.get('content-type'),
    bytes: Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0)),
  };
}

/** Width and height of a PNG, as it says itself. */
function sizesOf(png: Buffer): string {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('Icons', () => {
  it('of the installed app are what the manifest says they are', async () => {
    const { type, bytes } = await asked('/manifest.webmanifest');
    expect(type).toBe('application/manifest+json');
    const { name, icons } = JSON.parse(bytes.toString()) as {
      name: string;
      icons: { src: string; type: string; sizes: string; purpose?: string }[];
    };
    expect(name).toBe('Equal Say');
    expect(icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
      'any any',
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const icon of icons) {
      const file = await asked(icon.src);
      expect(file.type, icon.src).toBe(icon.type);
      if (icon.sizes !== 'any') expect(sizesOf(file.bytes), icon.src).toBe(icon.sizes);
    }
  });

  it('that the page names are there, in the sizes that browsers look for', async () => {
    const named = [
      ...readFileSync('index.html', 'utf8').matchAll(/<link rel="(.*icon|manifest)" href="(.*?)"/g),
    ];
    expect(named.map(([, rel]) => rel)).toEqual(['icon', 'icon', 'apple-touch-icon', 'manifest']);
    for (const [, , href = ''] of named) await asked(href);
    expect(sizesOf((await asked('/apple-touch-icon.png')).bytes)).toBe('180x180');
    const { type, bytes } = await asked('/favicon.ico');
    expect(type).toBe('image/x-icon');
    expect(sizesOf(bytes.subarray(bytes.readUInt32LE(18)))).toBe('32x32');
  });
});

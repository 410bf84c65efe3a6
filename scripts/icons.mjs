/**
 * `node scripts/icons.mjs`: makes the pictures for home screens and tabs from public/mark.svg. They are kept in the
 * repository; run it again when the mark changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));

const mark = readFileSync('public/mark.svg', 'utf8');
const strokes = (mark.match(/<path[^>]*>/g) ?? []).join('');
const ground = /<rect[^>]*fill="([^"]+)"/.exec(mark)?.[1] ?? '';

/** The mark on a full square, for devices that cut their own shape out of it. @param {number} scale of the strokes */
const square = (scale) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/>` +
  `<g transform="translate(16 16) scale(${scale}) translate(-16 -16.15)">${strokes}</g></svg>`;

/** @param {string} svg @param {number} width pixels */
const png = (svg, width) => {
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width } });
  return Buffer.from(picture.render().asPng());
};

/** A file of icons with one picture in it, for whoever asks for /favicon.ico. @param {Buffer} image @param {number} width */
function ico(image, width) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(width, 6);
  head.writeUInt8(width, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits for each pixel
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}

const icons = {
  'icon-192.png': png(mark, 192),
  'icon-512.png': png(mark, 512),
  // What matters stands inside a circle of 80 % of its width.
  'icon-maskable-512.png': png(square(0.84), 512),
  'apple-touch-icon.png': png(square(0.94), 180),
  'favicon.ico': ico(png(mark, 32), 32),
};
for (const [name, bytes] of Object.entries(icons)) {
  writeFileSync(`public/${name}`, bytes);
  console.log(`public/${name}: ${bytes.length} bytes`);
}

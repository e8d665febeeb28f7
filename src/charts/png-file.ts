/** Pixels as the bytes of a PNG file (www.w3.org/TR/png-3). Compresses in a thread of its own, where the drawing library would hold everybody up. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

/** `pixels` are four bytes each, red, green, blue and opacity, in rows from the top; none is see-through. */
export async function pngFile(pixels: Buffer, width: number, height: number): Promise<Buffer> {
  const line = width * 4;
  // Before each row stands how it is filtered: not at all, which suits plain areas.
  const rows = Buffer.alloc((line + 1) * height);
  for (let y = 0; y < height; y++) pixels.copy(rows, y * (line + 1) + 1, y * line, (y + 1) * line);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', await compress(rows)), chunk('IEND', Buffer.alloc(0))]);
}

import { deflateSync } from 'node:zlib'
import { canary, named, type HostileFile } from './hostile-file.ts'
import { chunk, pngOf, zeros } from './png-pieces.ts'

/** PNGs that are, or say they are, more than they look. */
export async function pngBombs(): Promise<HostileFile[]> {
  const small = { width: 40, height: 40, depth: 8, colour: 0 }
  const idat = chunk('IDAT', deflateSync(Buffer.alloc(41 * 40)))
  const text = (type: string, bytes: Buffer) =>
    chunk(type, Buffer.concat([Buffer.from('Comment\0\0'), bytes]))
  return [
    named(
      'a PNG of 40,000 by 40,000 pixels',
      pngOf(
        { width: 40_000, height: 40_000, depth: 1, colour: 0 },
        chunk('IDAT', await zeros(40_000 * 5_001)),
      ),
      'refused',
    ),
    named(
      'a PNG that says it is as large',
      pngOf({ ...small, width: 40_000, height: 40_000 }, idat),
      'refused',
    ),
    named(
      'a PNG that says it is larger than numbers',
      pngOf({ ...small, width: 0x7fffffff, height: 0x7fffffff }, idat),
      'refused',
    ),
    named('a PNG without any size', pngOf({ ...small, width: 0, height: 0 }, idat), 'refused'),
    named(
      'a PNG of 49 million pixels, in turns and in deep colours',
      pngOf(
        { width: 7_000, height: 7_000, depth: 16, colour: 6, interlaced: true },
        chunk('IDAT', await zeros(7_000 * 7_000 * 8 + 20_000)),
      ),
      'either',
    ),
    named(
      'a PNG of one row of 50,000 pixels',
      pngOf({ width: 50_000, height: 1, depth: 8, colour: 0 }, chunk('IDAT', await zeros(50_001))),
      'either',
    ),
    named(
      'a PNG whose text unpacks to 100 MB',
      pngOf(small, text('zTXt', await zeros(100_000_000)), idat),
      'either',
    ),
    named(
      'a PNG whose colours unpack to 100 MB',
      pngOf(small, chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), await zeros(100_000_000)])), idat),
      'either',
    ),
    named(
      'a PNG with 9 MB of text',
      pngOf(
        small,
        chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), Buffer.alloc(9_000_000, canary)])),
        idat,
      ),
      'either',
    ),
    named(
      'a PNG of 20,000 pieces',
      pngOf(small, ...Array.from({ length: 20_000 }, () => chunk('tEXt', Buffer.from(`c\0${canary}`))), idat),
      'either',
    ),
    named(
      'a PNG whose data is more than its picture',
      pngOf(small, chunk('IDAT', await zeros(300_000_000))),
      'either',
    ),
  ]
}

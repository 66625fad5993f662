import { dice } from './dice.ts'
import { named, type HostileFile } from './hostile-file.ts'
import { withSegments } from './jpeg-segments.ts'
import { drawn, every } from './plain-pictures.ts'

/** Other pictures that are, or say they are, more than they look, and noise as large as a file may be. */
export async function bombs(): Promise<HostileFile[]> {
  const { jpeg: photo, webp, gif, avif } = await every()
  const huge = Buffer.alloc(8)
  huge.writeUInt32BE(40_000, 0)
  huge.writeUInt32BE(40_000, 4)
  return [
    named(
      'a JPEG that says it has 65,500 by 65,500 pixels',
      patched(photo, Buffer.from([0xff, 0xc0]), 5, at => at.set([0xff, 0xdc, 0xff, 0xdc])),
      'refused',
    ),
    named('a JPEG with 9 MB about itself', withSegments(photo, 0xe1, 140, 'Exif\0\0II*\0'), 'either'),
    named(
      'a JPEG with 9 MB of words',
      withSegments(photo, 0xe1, 140, 'http://ns.adobe.com/xap/1.0/\0<x/>'),
      'either',
    ),
    named('a JPEG with 9 MB of colours', withSegments(photo, 0xe2, 140, 'ICC_PROFILE\0\x01\x01'), 'either'),
    named('a JPEG of a thousand passes', await ofManyPasses(), 'either'),
    named(
      'a GIF that says it has 65,535 by 65,535 pixels',
      patched(gif, 'GIF8', 6, at => at.fill(0xff, 0, 4)),
      'either',
    ),
    named(
      'a WebP that says it is larger than it may be',
      patched(webp, 'VP8', 8, at => at.fill(0xff, 2, 12)),
      'either',
    ),
    named(
      'an AVIF that says it has 40,000 by 40,000 pixels',
      patched(avif, 'ispe', 8, at => at.set(huge)),
      'refused',
    ),
    named(
      'an AVIF whose parts lie about their length',
      patched(avif, 'iloc', 8, at => at.fill(0xff, 0, 8)),
      'refused',
    ),
    named('10 MB of noise after the first bytes of a JPEG', noise('\xff\xd8\xff\xe0'), 'refused'),
    named('10 MB of noise after the first bytes of a PDF', noise('%PDF-1.7\n'), 'refused'),
    named('10 MB of noise after the first bytes of a WebP', noise('RIFF\xff\xff\xff\x7fWEBPVP8 '), 'refused'),
  ]
}

function patched(
  picture: Buffer,
  after: string | Buffer,
  offset: number,
  write: (at: Buffer) => void,
): Buffer {
  const copy = Buffer.from(picture)
  const found = copy.indexOf(after, 0, 'latin1')
  if (found < 0) throw new Error(`There is no ${String(after)} in it.`)
  write(copy.subarray(found + offset))
  return copy
}

/** As large as a file may be. */
function noise(beginning: string): Buffer {
  const bytes = Buffer.alloc(10 * 1024 * 1024)
  const roll = dice(5)
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(roll() * 0xffffffff, at)
  bytes.write(beginning, 'latin1')
  return bytes
}

/** Each pass over a picture that comes in passes costs as much as the whole. */
async function ofManyPasses(): Promise<Buffer> {
  const picture = await drawn(3_000, 3_000).jpeg({ progressive: true }).toBuffer()
  const last = picture.lastIndexOf(Buffer.from([0xff, 0xda]))
  const pass = picture.subarray(last, picture.length - 2)
  return Buffer.concat([
    picture.subarray(0, -2),
    ...Array.from({ length: 1_000 }, () => pass),
    picture.subarray(-2),
  ])
}

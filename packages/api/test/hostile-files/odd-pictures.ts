import sharp from 'sharp'
import { canary, named, type HostileFile } from './hostile-file.ts'
import { drawn } from './plain-pictures.ts'

/** Pictures that are rare, but mean no harm, and what devices write into them. */
export async function oddPictures(): Promise<HostileFile[]> {
  const frames = (pages: number) =>
    sharp(Buffer.alloc(32 * 32 * pages * 3, 9), {
      raw: { width: 32, height: 32 * pages, channels: 3, pageHeight: 32 },
    })
  const about = {
    IFD0: { Make: canary, Copyright: canary },
    IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
  }
  return [
    named('a GIF that moves', await frames(10).gif({ delay: 20 }).toBuffer(), 'clean'),
    named('a WebP that moves', await frames(10).webp({ delay: 20 }).toBuffer(), 'clean'),
    named('a JPEG in the colours of print', await drawn().toColourspace('cmyk').jpeg().toBuffer(), 'clean'),
    named('a JPEG in wide colours', await drawn().withIccProfile('p3').jpeg().toBuffer(), 'clean'),
    named('a PNG of 16 bits', await drawn().toColourspace('rgb16').png().toBuffer(), 'clean'),
    named(
      'a PNG in greys, half seen through',
      await drawn(99, 99, 4).toColourspace('b-w').png().toBuffer(),
      'clean',
    ),
    named('a PNG of a few colours', await drawn().png({ palette: true, colours: 2 }).toBuffer(), 'clean'),
    named('a picture of one pixel', await drawn(1, 1).png().toBuffer(), 'clean'),
    named('a picture as thin as a hair', await drawn(1, 20_000).png().toBuffer(), 'clean'),
    named('a photo that tells where it was taken', await drawn().withExif(about).jpeg().toBuffer(), 'clean'),
    named('a WebP that tells where it was taken', await drawn().withExif(about).webp().toBuffer(), 'clean'),
    named('a PNG that tells where it was taken', await drawn().withExif(about).png().toBuffer(), 'clean'),
    named(
      'an AVIF that tells where it was taken',
      await drawn(64, 64).withExif(about).avif({ effort: 0 }).toBuffer(),
      'clean',
    ),
    named(
      'a photo with words about it',
      await drawn().withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`).jpeg().toBuffer(),
      'clean',
    ),
  ]
}

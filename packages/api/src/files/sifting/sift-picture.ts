import { join } from 'node:path'
import sharp from 'sharp'
import { onDesk, type Verdict } from './verdict.ts'

/** More than any phone takes; decoded whole, it still fits into what this process may use. */
const mostPixels = 50_000_000

/** The longer edge of each size, in pixels. */
const edges = { large: 2048, small: 480 }

// Nothing is opened but by the few loaders we mean, whatever else the library could.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map(kind => `VipsForeignLoad${kind}File`),
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * Draws a picture anew, large and small, upright and in plain colours. What it said of itself (where, when and by which
 * camera it was taken), what hung on it and, of what moves, all but the first frame stays behind.
 */
export async function siftPicture(desk: string): Promise<Verdict> {
  const picture = sharp(join(desk, onDesk.sent), {
    limitInputPixels: mostPixels,
    failOn: 'error',
    sequentialRead: true,
  })
  const { width, height } = await picture.metadata()
  if (width * height > mostPixels) return { unfit: 'TOO_LARGE_TO_OPEN' }
  const large = await picture
    .autoOrient()
    .resize({ width: edges.large, height: edges.large, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 82, effort: 3 })
    .toFile(join(desk, onDesk.large))
  await sharp(join(desk, onDesk.large))
    .resize({ width: edges.small, height: edges.small, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 76, effort: 4 })
    .toFile(join(desk, onDesk.small))
  return { kind: 'PICTURE', width: large.width, height: large.height }
}

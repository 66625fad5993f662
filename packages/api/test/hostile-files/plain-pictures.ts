import sharp from 'sharp'

export const jpeg = () => drawn().jpeg({ quality: 80 }).toBuffer()
export const drawn = (width = 320, height = 240, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 120, b: 40, alpha: 0.5 } } })

/** One picture of every kind that is taken in. */
export async function every(): Promise<Record<'jpeg' | 'png' | 'webp' | 'gif' | 'avif', Buffer>> {
  return {
    jpeg: await jpeg(),
    png: await drawn(320, 240, 4).png().toBuffer(),
    webp: await drawn(320, 240, 4).webp().toBuffer(),
    gif: await drawn().gif().toBuffer(),
    avif: await drawn(64, 64).avif({ effort: 0 }).toBuffer(),
  }
}

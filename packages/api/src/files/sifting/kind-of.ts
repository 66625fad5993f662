export type FileKind = 'JPEG' | 'PNG' | 'WEBP' | 'GIF' | 'AVIF' | 'HEIC' | 'PDF'

/** How many of the first bytes tell what something is. */
export const enoughToTell = 64

/** What this is by its first bytes; whatever it is called, and whatever was said of it. Null: nothing we know. */
export function kindOf(beginning: Buffer): FileKind | null {
  const text = beginning.toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'WEBP'
  if (/^GIF8[79]a/.test(text)) return 'GIF'
  if (/^%PDF-[12]\.\d/.test(text)) return 'PDF'
  return text.startsWith('ftyp', 4) ? kindOfBrands(beginning, text) : null
}

/** Both are boxes of the same make, told apart by the brands they name. */
function kindOfBrands(beginning: Buffer, text: string): FileKind | null {
  const end = Math.min(beginning.readUInt32BE(0), beginning.length)
  const brands = text.slice(8, end).match(/.{4}/gs) ?? []
  if (brands.some(brand => brand === 'avif')) return 'AVIF'
  return brands.some(brand => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? 'HEIC' : null
}

import { crc32, deflateSync, createDeflate, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { aPaper } from './sent-files.ts'

/**
 * A file as nobody means well who sends it, or a device that is broken. What may become of it: `refused`, `clean`
 * (kept, drawn anew), or `either`, where it is the decoder's to say; never anything else.
 */
export type HostileFile = {
  called: string
  bytes: Buffer
  name?: string
  becomes: 'refused' | 'clean' | 'either'
}

/** Stands in whatever must be found nowhere afterwards. */
export const canary = 'canary-that-must-not-travel'

const script = `<script>alert('${canary}')</script>`

/** Pseudo-random numbers from 0 to below 1, the same each time. */
function dice(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const jpeg = () => drawn().jpeg({ quality: 80 }).toBuffer()
const drawn = (width = 320, height = 240, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 120, b: 40, alpha: 0.5 } } })

/** One picture of every kind that is taken in. */
async function every(): Promise<Record<'jpeg' | 'png' | 'webp' | 'gif' | 'avif', Buffer>> {
  return {
    jpeg: await jpeg(),
    png: await drawn(320, 240, 4).png().toBuffer(),
    webp: await drawn(320, 240, 4).webp().toBuffer(),
    gif: await drawn().gif().toBuffer(),
    avif: await drawn(64, 64).avif({ effort: 0 }).toBuffer(),
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

type PngShape = { width: number; height: number; depth: number; colour: number; interlaced?: boolean }

function pngOf({ width, height, depth, colour, interlaced = false }: PngShape, ...chunks: Buffer[]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', head), ...chunks, chunk('IEND', Buffer.alloc(0))])
}

/** So many zeros, packed; never unpacked here. */
async function zeros(count: number): Promise<Buffer> {
  const packer = createDeflate({ level: 1 })
  const packed: Buffer[] = []
  packer.on('data', (part: Buffer) => packed.push(part))
  const piece = Buffer.alloc(1 << 20)
  for (let left = count; left > 0; left -= piece.length) {
    const isTaken = packer.write(left < piece.length ? piece.subarray(0, left) : piece)
    if (!isTaken) await new Promise<void>(resolve => packer.once('drain', () => resolve()))
  }
  packer.end()
  await new Promise(resolve => packer.once('end', resolve))
  return Buffer.concat(packed)
}

/** A segment of a JPEG, after its first two bytes. */
function withSegments(picture: Buffer, marker: number, count: number, begin = ''): Buffer {
  const data = Buffer.alloc(65_000, canary)
  data.write(begin, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  const segments = Array.from({ length: count }, () => [head, data]).flat()
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)])
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

const named = (
  called: string,
  bytes: Buffer | Uint8Array,
  becomes: HostileFile['becomes'],
  name?: string,
): HostileFile => ({
  called,
  bytes: Buffer.from(bytes),
  becomes,
  ...(name !== undefined && { name }),
})

async function polyglots(): Promise<HostileFile[]> {
  const tails: Record<string, Buffer> = {
    'a page with a script': Buffer.from(`<html>${script}</html>`),
    'an archive': Buffer.from(`PK\x03\x04${canary}PK\x05\x06${'\0'.repeat(18)}`, 'latin1'),
    'a program of the server': Buffer.from(`<?php system('${canary}'); ?>`),
    'a script as a comment': Buffer.from(`*/=1;alert('${canary}')//`),
  }
  const files: HostileFile[] = []
  for (const [kind, picture] of Object.entries(await every()))
    for (const [tail, bytes] of Object.entries(tails))
      files.push(named(`${kind} followed by ${tail}`, Buffer.concat([picture, bytes]), 'either'))
  files.push(
    named(
      'a GIF that is a script',
      Buffer.from(`GIF89a=1;/*${'\0'.repeat(40)}*/alert('${canary}')`),
      'refused',
    ),
    named(
      'a JPEG by its first bytes, then a page',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(script)]),
      'refused',
    ),
    named('a JPEG with a script as its comment', withSegments(await jpeg(), 0xfe, 1, script), 'clean'),
    named('a PDF that is a picture too', Buffer.concat([await jpeg(), aPaper()]), 'clean'),
  )
  return files
}

async function othersByAnyName(): Promise<HostileFile[]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`
  const entity = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>`
  const texts: Record<string, string> = {
    'an SVG with a script': svg,
    'an SVG after white space': `\n\n  ${svg}`,
    'an SVG with a file of the machine': entity,
    'an SVG with a picture elsewhere': `<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:1/${canary}"/></svg>`,
    'a page': `<!doctype html>${script}`,
    'a script': `alert('${canary}')`,
    'a program of the server': `<?php echo '${canary}'; ?>`,
    'a shell script': `#!/bin/sh\necho ${canary}`,
    'plain text': canary,
    'a form of PostScript': `%!PS-Adobe-3.0 EPSF\n(${canary}) show`,
    'a picture of ImageMagick’s own': `push graphic-context\nimage over 0,0 0,0 'https://127.0.0.1/${canary}'\npop graphic-context`,
    'a list of a playlist': `#EXTM3U\nfile:///etc/passwd`,
  }
  const binaries: Record<string, Buffer> = {
    'a program of Windows': Buffer.from(`MZ\x90\0${canary}`, 'latin1'),
    'a program of Linux': Buffer.from(`\x7fELF\x02\x01${canary}`, 'latin1'),
    'an archive': Buffer.from(`PK\x03\x04${canary}`, 'latin1'),
    'an archive of megabytes of nothing': gzipSync(Buffer.alloc(40_000_000)),
    'an archive of another kind': Buffer.from(`7z\xbc\xaf\x27\x1c${canary}`, 'latin1'),
    'a film': Buffer.from(`\0\0\0\x18ftypisom\0\0\0\0isommp42${canary}`, 'latin1'),
    'a sound': Buffer.from(`ID3\x04${canary}`, 'latin1'),
    'a module of WebAssembly': Buffer.from(`\0asm\x01\0\0\0${canary}`, 'latin1'),
    'a bitmap': Buffer.from(`BM\x46\0\0\0\0\0\0\0${canary}`, 'latin1'),
    'an icon': Buffer.from(`\0\0\x01\0\x01\0${canary}`, 'latin1'),
    'a TIFF': await drawn(20, 20).tiff().toBuffer(),
    'a photo of an iPhone': Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${canary}`, 'latin1'),
    'boxes that lie about their length': Buffer.from('\xff\xff\xff\xffftypavif\0\0\0\0', 'latin1'),
    'a sound in the wrapping of a WebP': Buffer.from(`RIFF\x24\0\0\0WAVEfmt ${canary}`, 'latin1'),
  }
  return [
    ...Object.entries(texts).map(([called, text]) =>
      named(called, Buffer.from(text), 'refused', 'photo.jpg'),
    ),
    ...Object.entries(binaries).map(([called, bytes]) => named(called, bytes, 'refused', 'photo.png')),
  ]
}

async function bombs(): Promise<HostileFile[]> {
  const { jpeg: photo, webp, gif, avif } = await every()
  const huge = Buffer.alloc(8)
  huge.writeUInt32BE(40_000, 0)
  huge.writeUInt32BE(40_000, 4)
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

async function broken(): Promise<HostileFile[]> {
  const all = await every()
  const files: HostileFile[] = [
    named('a single byte', Buffer.from([0xff]), 'refused'),
    named('the name of a JPEG alone', Buffer.from([0xff, 0xd8, 0xff]), 'refused'),
  ]
  const roll = dice(11)
  for (const [kind, picture] of Object.entries(all)) {
    for (const share of [0.1, 0.5, 0.9])
      files.push(
        named(
          `${kind} cut off after ${share * 100} per cent`,
          picture.subarray(0, Math.floor(picture.length * share)),
          // Of what moves, and of what has no end, a decoder may take what is there.
          kind === 'gif' ? 'either' : 'refused',
        ),
      )
    for (const times of [1, 8, 64]) {
      const bytes = Buffer.from(picture)
      for (let at = 0; at < times; at++)
        bytes[16 + Math.floor(roll() * (bytes.length - 16))] = Math.floor(roll() * 256)
      files.push(named(`${kind} with ${times} bytes changed`, bytes, 'either'))
    }
  }
  return files
}

async function odd(): Promise<HostileFile[]> {
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

function papers(): HostileFile[] {
  const paper = (more: string) => Buffer.from(aPaper(`9 0 obj\n<< ${more} >>\nendobj\n`))
  const plain = Buffer.from(aPaper())
  return [
    named('a PDF with a script', paper(`/S /JavaScript /JS (app.alert('${canary}'))`), 'refused'),
    named(
      'a PDF with a script under a name written otherwise',
      paper(`/S /J#61vaScript /#4aS (${canary})`),
      'refused',
    ),
    named('a PDF that starts a program', paper('/S /Launch /F (calc.exe)'), 'refused'),
    named(
      'a PDF that carries a file',
      paper('/Type /Filespec /EF << /F 10 0 R >> /Names << /EmbeddedFiles 11 0 R >>'),
      'refused',
    ),
    named('a PDF with a film', paper('/Subtype /RichMedia'), 'refused'),
    named('a PDF with a form of forms', paper('/XFA 12 0 R'), 'refused'),
    named(
      'a PDF that sends what is written into it',
      paper('/S /SubmitForm /F (http://127.0.0.1/)'),
      'refused',
    ),
    named('a PDF after a page', Buffer.concat([Buffer.from(script), plain]), 'refused'),
    named('a PDF before a page', Buffer.concat([plain, Buffer.from(script)]), 'refused'),
    named('a PDF before an archive', Buffer.concat([plain, Buffer.from('PK\x03\x04', 'latin1')]), 'refused'),
    named('a PDF cut off', plain.subarray(0, plain.length - 20), 'refused'),
    named(
      'a PDF of brackets without end',
      Buffer.from(aPaper(`9 0 obj ${'['.repeat(2_000_000)} endobj\n`)),
      'clean',
    ),
    named('a PDF of streams without end', Buffer.from(aPaper('stream '.repeat(500_000))), 'clean'),
    named('a PDF of signs written otherwise', Buffer.from(aPaper('#4a'.repeat(1_000_000))), 'clean'),
  ]
}

async function badNames(): Promise<HostileFile[]> {
  const picture = await jpeg()
  const names = [
    '../../../etc/passwd',
    '..\\..\\boot.ini',
    'a"\r\nSet-Cookie: session=1\r\n\r\n<script>.jpg',
    `${script}.jpg`,
    'photo\u202egpj.exe',
    '\0\u0007.jpg',
    'a'.repeat(5_000),
    '🖼️ l’été — “ça”.jpeg',
    '.',
    '   ',
  ]
  return names.map(name =>
    named(`a picture called ${JSON.stringify(name.slice(0, 40))}`, picture, 'clean', name),
  )
}

/** More than a hundred of them, the same each time. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const all = [polyglots(), othersByAnyName(), bombs(), broken(), odd(), papers(), badNames()]
  return (await Promise.all(all)).flat()
}

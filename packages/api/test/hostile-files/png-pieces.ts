import { crc32, createDeflate } from 'node:zlib'

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

type PngShape = { width: number; height: number; depth: number; colour: number; interlaced?: boolean }

export function pngOf(
  { width, height, depth, colour, interlaced = false }: PngShape,
  ...chunks: Buffer[]
): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', head), ...chunks, chunk('IEND', Buffer.alloc(0))])
}

/** So many zeros, packed; never unpacked here. */
export async function zeros(count: number): Promise<Buffer> {
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

import { canary } from './hostile-file.ts'

/** A segment of a JPEG, after its first two bytes. */
export function withSegments(picture: Buffer, marker: number, count: number, begin = ''): Buffer {
  const data = Buffer.alloc(65_000, canary)
  data.write(begin, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  const segments = Array.from({ length: count }, () => [head, data]).flat()
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)])
}

import { dice } from './dice.ts'
import { named, type HostileFile } from './hostile-file.ts'
import { every } from './plain-pictures.ts'

/** Pictures that were cut off, or changed on their way. */
export async function brokenPictures(): Promise<HostileFile[]> {
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

import { aPaper } from '../sent-files.ts'
import { canary, named, script, type HostileFile } from './hostile-file.ts'
import { withSegments } from './jpeg-segments.ts'
import { every, jpeg } from './plain-pictures.ts'

/** Pictures that are something else, too. */
export async function polyglots(): Promise<HostileFile[]> {
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

import { named, script, type HostileFile } from './hostile-file.ts'
import { jpeg } from './plain-pictures.ts'

/** A picture under names that mean something to a machine. */
export async function badNames(): Promise<HostileFile[]> {
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

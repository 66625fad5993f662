import { badNames } from './bad-names.ts'
import { bombs } from './bombs.ts'
import { brokenPictures } from './broken-pictures.ts'
import type { HostileFile } from './hostile-file.ts'
import { hostilePapers } from './hostile-papers.ts'
import { othersByAnyName } from './others-by-any-name.ts'
import { oddPictures } from './odd-pictures.ts'
import { pngBombs } from './png-bombs.ts'
import { polyglots } from './polyglots.ts'

/** More than a hundred of them, the same each time. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const all = [
    polyglots(),
    othersByAnyName(),
    pngBombs(),
    bombs(),
    brokenPictures(),
    oddPictures(),
    hostilePapers(),
    badNames(),
  ]
  return (await Promise.all(all)).flat()
}

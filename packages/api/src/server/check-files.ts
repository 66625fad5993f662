import { FolderStore } from '../files/folder-store.ts'
import { compareStore } from '../threads/attachments/compare-store.ts'
import { readEnvironment } from './environment.ts'
import { findFilesFolder } from './files-folder.ts'
import { say } from './say.ts'
import { sentenceFor } from './sentence-for.ts'
import { openSystemDoor } from './system-door.ts'

/** The operator's command: whether what is kept of posts' files and the rows that lead to it agree, as after a restore. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  const store = new FolderStore(await findFilesFolder(environment.dataFolder))
  const { database, stop } = await openSystemDoor(environment)
  try {
    const { stray, missing } = await compareStore(database, store)
    say(missingInWords(missing.length))
    const names = new Set(stray.map(({ groupId, keptAs }) => `${groupId} ${keptAs}`))
    say(strayInWords(names.size))
    process.exitCode = missing.length > 0 ? 1 : 0
  } finally {
    await stop()
  }
}

function missingInWords(count: number): string {
  if (count === 0) return 'Every picture and paper of a post is where it is kept.'
  const what = count === 1 ? 'One picture or paper of a post is' : `${count} pictures and papers of posts are`
  return `${what} not kept any more: restore the folder of files, too.`
}

function strayInWords(count: number): string {
  if (count === 0) return 'Nothing else is kept.'
  if (count === 1) return 'One that no post leads to is kept; it is swept away a day after it came.'
  return `${count} that no post leads to are kept; they are swept away a day after they came.`
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error))
  process.exitCode = 1
})

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
    say(
      missing.length === 0
        ? 'Every picture and paper of a post is where it is kept.'
        : `${missing.length} pictures and papers of posts are not kept any more: restore the folder of files, too.`,
    )
    const names = new Set(stray.map(({ groupId, keptAs }) => `${groupId} ${keptAs}`))
    say(
      names.size === 0
        ? 'Nothing else is kept.'
        : `${names.size} that no post leads to are kept; they are swept away a day after they came.`,
    )
    process.exitCode = missing.length > 0 ? 1 : 0
  } finally {
    await stop()
  }
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error))
  process.exitCode = 1
})

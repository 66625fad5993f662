import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FolderStore } from '../src/files/folder-store.ts'

/** Keeps files in a folder of its own among what the machine throws away. */
export const throwawayStore = (): FolderStore =>
  new FolderStore(join(tmpdir(), `sixthirty-files-${randomUUID()}`))

import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../database/embedded/make-folder.ts'
import { SettingError } from './environment.ts'

/**
 * The folder in which this deployment keeps the files of posts.
 * @throws SettingError when nothing can be written there
 */
export async function findFilesFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'files')
  try {
    makeFolder(folder, 0o700)
    await access(folder, constants.W_OK)
  } catch {
    throw new SettingError(
      `SIXTHIRTY_DATA (${dataFolder}) must be a folder that Sixthirty may write to: pictures and papers are kept there.`,
    )
  }
  return folder
}

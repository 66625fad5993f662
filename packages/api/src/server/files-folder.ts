import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SettingError } from './environment.ts'

/**
 * The folder in which this deployment keeps the files of posts.
 * @throws SettingError when nothing can be written there
 */
export async function findFilesFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'files')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK)
  } catch {
    throw new SettingError(
      `SIXTHIRTY_DATA (${dataFolder}) must be a folder that Sixthirty may write to: pictures and papers are kept there.`,
    )
  }
  return folder
}

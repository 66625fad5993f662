import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SettingError } from './environment.ts'
import { findFilesFolder } from './files-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sixthirty-data-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('files lie in a folder below that of the data, which is made where it is missing, for its owner alone', async () => {
  const dataFolder = join(folder, 'not', 'there')
  const found = await findFilesFolder(dataFolder)
  expect(found).toBe(join(dataFolder, 'files'))
  const { mode } = await stat(found)
  expect((mode & 0o777).toString(8)).toBe('700')
})

test('one that is there is taken as it is', async () => {
  const found = await findFilesFolder(folder)
  await writeFile(join(found, 'kept'), 'words')
  expect(await findFilesFolder(folder)).toBe(found)
  expect((await stat(join(found, 'kept'))).size).toBe(5)
})

test('where nothing can be written the operator is told which setting to look at', async () => {
  const inTheWay = join(folder, 'a file')
  await writeFile(inTheWay, '')
  const failed = findFilesFolder(inTheWay)
  await expect(failed).rejects.toThrow(SettingError)
  await expect(failed).rejects.toThrow(`SIXTHIRTY_DATA (${inTheWay}) must be a folder`)
})

test.runIf(process.platform === 'linux')('also where folders cannot be made at all', async () => {
  await expect(findFilesFolder('/proc/sixthirty')).rejects.toThrow('SIXTHIRTY_DATA (/proc/sixthirty) must be')
})

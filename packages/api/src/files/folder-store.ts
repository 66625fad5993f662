import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isId } from '../graphql/identifier.ts'
import {
  NoSpace,
  parts,
  type FilePlace,
  type FileStore,
  type KeptFile,
  type OpenedFile,
} from './file-store.ts'

/** Keeps files in a folder, one below it for each group, readable by its owner alone. */
export class FolderStore implements FileStore {
  readonly #kept: string
  readonly #desks: string

  /** @param folder where they lie, made when it is needed; on one disk, so that a file is moved at once */
  constructor(folder: string) {
    this.#kept = join(folder, 'kept')
    this.#desks = join(folder, 'desks')
  }

  async withDesk<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
    const desk = join(this.#desks, randomUUID())
    try {
      await orNoSpace(mkdir(desk, { recursive: true, mode: 0o700 }))
      return await orNoSpace(work(desk))
    } finally {
      await rm(desk, { recursive: true, force: true })
    }
  }

  async keep(place: FilePlace, from: string): Promise<void> {
    const folder = this.#folderOf(place.groupId)
    await orNoSpace(keepFirmly(folder, from, this.#pathOf(place)))
  }

  async open(place: FilePlace): Promise<OpenedFile | null> {
    const handle = await open(this.#pathOf(place)).catch(orNothing)
    if (!handle) return null
    const { size } = await handle.stat()
    return { bytes: size, stream: () => handle.createReadStream(), close: () => handle.close() }
  }

  async erase(groupId: string, keptAs: string): Promise<void> {
    for (const part of parts) await rm(this.#pathOf({ groupId, keptAs, part }), { force: true })
    // The last one closes the door behind it.
    await rmdir(this.#folderOf(groupId)).catch(() => undefined)
  }

  async groups(): Promise<string[]> {
    const names = (await readdir(this.#kept).catch(orNothing)) ?? []
    return names.filter(isId)
  }

  async kept(groupId: string): Promise<KeptFile[]> {
    const folder = this.#folderOf(groupId)
    const names = (await readdir(folder).catch(orNothing)) ?? []
    const found = names.map(async (name): Promise<KeptFile[]> => {
      const [keptAs = '', end] = name.split('.')
      const part = parts.find(known => known === end)
      const about = part && isId(keptAs) ? await stat(join(folder, name)).catch(orNothing) : null
      return part && about ? [{ groupId, keptAs, part, keptSince: about.ctime }] : []
    })
    return (await Promise.all(found)).flat()
  }

  async clearDesks(leftBefore: Date): Promise<void> {
    for (const name of (await readdir(this.#desks).catch(orNothing)) ?? []) {
      const desk = join(this.#desks, name)
      const about = await stat(desk).catch(orNothing)
      if (about && about.mtime < leftBefore) await rm(desk, { recursive: true, force: true })
    }
  }

  #folderOf(groupId: string): string {
    return join(this.#kept, checked(groupId))
  }

  #pathOf({ groupId, keptAs, part }: FilePlace): string {
    return join(this.#folderOf(groupId), `${checked(keptAs)}.${part}`)
  }
}

/** What is no id can lead out of the folder. */
function checked(id: string): string {
  if (!isId(id)) throw new Error('A file is named by ids alone.')
  return id.toLowerCase()
}

/** The words reach the disk before their name does, and the name before anybody is told of it. */
async function keepFirmly(folder: string, from: string, to: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await syncAt(from)
  await rename(from, to)
  await syncAt(folder)
}

async function syncAt(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function orNothing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

async function orNoSpace<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes(String(codeOf(error))))
      throw new NoSpace('The disk is full.', { cause: error })
    throw error
  }
}

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { countAttempt } from '../../auth/auth-limits.ts'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { NoSpace, type FileStore, type Part } from '../../files/file-store.ts'
import { siftFile } from '../../files/sift-file.ts'
import type { Verdict } from '../../files/sifting/verdict.ts'
import { checkClientId, newId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { cleanText } from '../../graphql/text-input.ts'
import { lockGroup } from '../../groups/lock-group.ts'
import { copy } from './copy/en.ts'
import { findUpload, type Upload } from './find-file.ts'
import { FileKind, PostFile } from './post-file.ts'

/** Where files are kept, and how much of each group, in bytes. */
export type FileRoom = { database: Database; store: FileStore; roomOfGroup: number }

/** A file on its way in. */
export type SentFile = {
  /** A UUID of the client's making. Sent again with it, it is kept once. */
  id: string
  name: string
  /** Takes in what is sent, and tells what it was. */
  receive(to: string): Promise<{ digest: Buffer }>
  /** Whether whoever sent it has gone away meanwhile. */
  isCancelled(): boolean
}

/** Whoever sent it went away before it was kept. Nothing was kept. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/**
 * Takes in a picture or paper, for its uploader alone until it is put into a post. Sent again with the same id, it is
 * the first one that stays.
 * @throws Refusal BAD_ID; TOO_OFTEN; GROUP_FULL; NO_SPACE; ID_TAKEN when something else was sent with this id; or why
 * it is not fit to be kept
 * @throws Cancelled
 */
export async function uploadFile(room: FileRoom, seat: Seat, sent: SentFile, now: Date): Promise<Upload> {
  const id = checkClientId(sent.id, 'id')
  await countAttempt(room.database, 'uploadsOfMember', `${seat.groupId} ${seat.memberId}`)
  try {
    return await room.store.withDesk(async desk => {
      const { digest } = await sent.receive(join(desk, 'sent'))
      const before = await findUpload(room.database, seat, id)
      if (before) return sameAs(before, digest)
      const verdict = await siftFile(desk)
      if ('unfit' in verdict) throw new Refusal(verdict.unfit, copy.refusals.unfit[verdict.unfit])
      if (sent.isCancelled()) throw new Cancelled('Whoever sent this file went away.')
      return await keepFile(room, seat, { id, digest, desk, verdict, name: sent.name, now })
    })
  } catch (error) {
    if (error instanceof NoSpace) throw new Refusal('NO_SPACE', copy.refusals.noSpace)
    throw error
  }
}

type Fit = {
  id: string
  digest: Buffer
  desk: string
  verdict: Exclude<Verdict, { unfit: unknown }>
  name: string
  now: Date
}

/** First what is kept, then the row that leads to it: what no row leads to is swept, and a row leads nowhere else. */
async function keepFile(
  room: FileRoom,
  seat: Seat,
  { id, digest, desk, verdict, name, now }: Fit,
): Promise<Upload> {
  const { groupId, memberId: uploaderId } = seat
  const keptAs = newId()
  const parts: Part[] = verdict.kind === 'PICTURE' ? ['large', 'small'] : ['paper']
  const sizes = await Promise.all(parts.map(async part => (await stat(join(desk, part))).size))
  const kind = FileKind[verdict.kind]
  const file = {
    groupId,
    id,
    uploaderId,
    kind,
    digest,
    keptAs,
    uploadedAt: now,
    name: cleanName(name) || copy.nameless[kind],
    bytes: sizes[0] ?? 0,
    keptBytes: sizes.reduce((sum, size) => sum + size, 0),
    width: verdict.kind === 'PICTURE' ? verdict.width : null,
    height: verdict.kind === 'PICTURE' ? verdict.height : null,
  }
  const forget = () => room.store.erase(groupId, keptAs)
  try {
    for (const part of parts) await room.store.keep({ groupId, keptAs, part }, join(desk, part))
    if (await addRow(room, seat, file)) return file
  } catch (error) {
    // Of anything else nobody knows whether the row is there: what none leads to is swept.
    if (error instanceof Refusal || error instanceof NoSpace) await forget()
    throw error
  }
  await forget()
  const before = await findUpload(room.database, seat, id)
  if (!before) throw new Refusal('ID_TAKEN', copy.refusals.idTaken)
  return sameAs(before, digest)
}

type NewFile = Upload & Pick<PostFile, 'groupId' | 'uploaderId' | 'keptAs' | 'keptBytes' | 'uploadedAt'>

/** @returns whether it was added; not when a file of this id is there already */
function addRow({ database, roomOfGroup }: FileRoom, seat: Seat, file: NewFile): Promise<boolean> {
  return database.asSeat(seat, async manager => {
    // Files of one group are taken in one after the other, so that together they fit.
    await lockGroup(manager, seat)
    const [taken]: { bytes: string }[] = await manager.query('select app.room_taken_by_files() as bytes')
    if (Number(taken?.bytes ?? 0) + file.keptBytes > roomOfGroup)
      throw new Refusal('GROUP_FULL', copy.refusals.groupFull)
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(PostFile)
      .values(file)
      .orIgnore()
      .returning('id')
      .execute()
    return (raw as unknown[]).length === 1
  })
}

function sameAs(before: Upload, digest: Buffer): Upload {
  if (before.digest.equals(digest)) return before
  throw new Refusal('ID_TAKEN', copy.refusals.idTaken)
}

const longestName = 120

/** Without folders, and cut before its ending. */
function cleanName(name: string): string {
  const [last = ''] = cleanText(name, true).split(/[/\\]/).slice(-1)
  const letters = [...last]
  if (letters.length <= longestName) return last
  const ending = /\.[a-z0-9]{1,5}$/i.exec(last)?.[0] ?? ''
  return letters.slice(0, longestName - ending.length).join('') + ending
}

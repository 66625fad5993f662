import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { readableIn } from '../confidence/readable-threads.ts'
import type { FileKind, PostFile } from './post-file.ts'

/** A file that may be fetched from a seat, and under which name it is kept. */
export type FetchedFile = { kind: FileKind; name: string; keptAs: string }

/**
 * One's own, or one in a thread that the seat may read: in a discarded one for whoever may restore it, as its words.
 * It takes as long for what is not here as for what is not theirs.
 */
const fileForSeat = {
  name: 'file_for_seat',
  text: `select f.kind, f.name, f.kept_as as "keptAs" from post_files f
      left join threads t on t.group_id = f.group_id and t.id = f.thread_id
    where f.group_id = $1 and f.id = $2
      and (f.uploader_id = $3 or (${readableIn('f')} and (t.discarded_at is null or t.author_id = $3 or $4::boolean)))`,
}

/** Null: not here, or not theirs to read. */
export async function findFile(database: Database, seat: Seat, id: string): Promise<FetchedFile | null> {
  const values = [seat.groupId, id, seat.memberId, seat.role === 'ADMIN']
  const [file] = await database.readPage<FetchedFile>(seat, fileForSeat, values)
  return file ?? null
}

/** What its uploader is told of a file, and by what it is known again. */
export type Upload = Pick<PostFile, 'id' | 'kind' | 'name' | 'bytes' | 'width' | 'height' | 'digest'>

const uploadOfSeat = {
  name: 'upload_of_seat',
  text: `select id, kind, name, bytes, width, height, digest from post_files
    where group_id = $1 and id = $2 and uploader_id = $3`,
}

/** A file that the seat uploaded. */
export async function findUpload(database: Database, seat: Seat, id: string): Promise<Upload | null> {
  const [file] = await database.readPage<Upload>(seat, uploadOfSeat, [seat.groupId, id, seat.memberId])
  return file ?? null
}

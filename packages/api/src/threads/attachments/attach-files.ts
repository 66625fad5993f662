import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import type { Post } from '../post.ts'
import { copy } from './copy/en.ts'
import type { PostFileInput } from './file-inputs.ts'

/** How many files stand with one post. */
const filesAtMost = 10

const altRule = { called: copy.called.alt, atMost: 500, atLeast: 0, oneLine: true }

/** A file that may go with a post, and what it shows in the words of whoever sent it. */
export type CheckedFile = { id: string; alt: string }

/**
 * @returns null where nothing was said of files
 * @throws Refusal TOO_MANY_FILES, NO_SUCH_FILE; TOO_LONG about what one shows
 */
export function checkFiles(files: readonly PostFileInput[] | null | undefined): CheckedFile[] | null {
  if (!files) return null
  if (files.length > filesAtMost)
    throw new Refusal('TOO_MANY_FILES', copy.refusals.tooManyFiles(filesAtMost), ['files'])
  if (!files.every(({ id }) => isId(id))) throw noSuchFile()
  return files.map(({ id, alt }) => {
    const { files: words } = checkTexts({ files: alt }, { files: altRule })
    return { id: id.toLowerCase(), alt: words }
  })
}

/**
 * Its own that wait, or stand with it already, and no others: another's is as if it were not there. One that is named
 * twice counts once, and so is one too few.
 */
const attach = `
  update post_files f set post_id = p.id, thread_id = t.id, reach = t.reach, place = asked.place, alt = asked.alt
  from unnest($4::uuid[], $5::text[]) with ordinality asked(id, alt, place), posts p, threads t
  where f.group_id = $1 and f.id = asked.id and f.uploader_id = $2 and (f.post_id is null or f.post_id = $3)
    and p.group_id = $1 and p.id = $3 and p.author_id = $2 and t.group_id = $1 and t.id = p.thread_id`

/**
 * Lets files stand with a post of the seat's, in the transaction that has locked its thread.
 * @throws Refusal NO_SUCH_FILE where one is not here, is another's, or stands with another post
 */
export async function attachFiles(
  manager: EntityManager,
  seat: Seat,
  postId: string,
  files: readonly CheckedFile[],
): Promise<void> {
  if (files.length === 0) return
  const [ids, alts] = [files.map(({ id }) => id), files.map(({ alt }) => alt)]
  const values = [seat.groupId, seat.memberId, postId, ids, alts]
  const [, count] = (await manager.query(attach, values)) as [unknown, number]
  if (count < files.length) throw noSuchFile()
}

/**
 * The same for a post that was there before, in the transaction that has locked it and holds its thread: those left out
 * are gone.
 * @returns whether that changes anything
 * @throws Refusal NO_SUCH_FILE
 */
export async function changeFiles(
  manager: EntityManager,
  seat: Seat,
  { id: postId }: Pick<Post, 'id'>,
  files: readonly CheckedFile[] | null,
): Promise<boolean> {
  if (!files) return false
  const before: CheckedFile[] = await manager.query(
    'select id, alt from post_files where group_id = $1 and post_id = $2 order by place',
    [seat.groupId, postId],
  )
  if (JSON.stringify(before) === JSON.stringify(files)) return false
  await manager.query(
    'delete from post_files where group_id = $1 and post_id = $2 and uploader_id = $3 and id <> all ($4::uuid[])',
    [seat.groupId, postId, seat.memberId, files.map(({ id }) => id)],
  )
  await attachFiles(manager, seat, postId, files)
  return true
}

const noSuchFile = () => new Refusal('NO_SUCH_FILE', copy.refusals.noSuchFile, ['files'])

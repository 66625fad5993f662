import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newId } from '../graphql/identifier.ts'
import type { Reach } from '../threads/confidence/confidence.ts'
import { demoPictures, type DemoPicture } from './demo-pictures.ts'
import type { Planting } from './planting.ts'

const folder = fileURLToPath(new URL('pictures', import.meta.url))

type Standing = {
  postId: string
  threadId: string
  reach: Reach
  uploaderId: string
  uploadedAt: Date
  place: number
}

/** Plants a picture that stands with a post, and keeps it where the server looks for it. */
export async function plantPicture(
  { insert, store, groupId }: Planting,
  { picture, alt }: { picture: DemoPicture; alt: string },
  standing: Standing,
): Promise<void> {
  const keptAs = newId()
  const [large, small] = await Promise.all(
    (['large', 'small'] as const).map(part =>
      store.withDesk(async desk => {
        const drawn = await readFile(join(folder, `${picture}.${part}.webp`))
        await writeFile(join(desk, part), drawn)
        await store.keep({ groupId, keptAs, part }, join(desk, part))
        return drawn
      }),
    ),
  )
  if (!large || !small) throw new Error(`${picture} is not drawn in both sizes.`)
  // As through the door of the group: its posts are found by what their pictures show.
  await insert.exists(`select set_config('app.group', $1, true)`, [groupId])
  await insert.row('post_files', {
    group_id: groupId,
    id: newId(),
    uploader_id: standing.uploaderId,
    kind: 'PICTURE',
    name: `${picture}.jpg`,
    alt,
    bytes: large.length,
    kept_bytes: large.length + small.length,
    ...demoPictures[picture],
    digest: createHash('sha256').update(large).digest(),
    kept_as: keptAs,
    uploaded_at: standing.uploadedAt,
    post_id: standing.postId,
    thread_id: standing.threadId,
    reach: standing.reach,
    place: standing.place,
  })
}

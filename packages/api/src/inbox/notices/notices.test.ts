import { beforeEach, expect, it } from 'vitest'
import { mailNow, plantHours, plantItem } from '../../../test/mailed.ts'
import { startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables({ sendLetters: true })

beforeEach(async () => {
  for (const member of [...world.table.members, ...world.nextDoor.members])
    await plantHours(world.database, member, world.clock.now(), 'always decent')
})

it('tells of one thing by its sentence, with its words and the way there', async () => {
  const threadId = await startedThread(world.table, world.priya, {
    title: 'Boiler',
    body: 'It **hums** at night.',
  })
  const [post] = await world.database.asSuperuser<{ id: string }>(
    'select id from posts where thread_id = $1',
    [threadId],
  )
  await plantItem(world, world.table, world.tomas, { actor: world.priya, threadId, postId: post?.id ?? '' })
  const mails = await mailNow(world)
  console.log(mails[0]?.headers, mails[0]?.text, mails.length)
  expect(mails).toHaveLength(1)
})

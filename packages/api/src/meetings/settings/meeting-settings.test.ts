import { expect, it } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const here = openTwoTables()

type Told = {
  meetingSettings: { allowsVisitors: boolean; noteReaders: string } | null
  viewerCanChooseMeetingSettings: boolean
}
const fields = 'meetingSettings { allowsVisitors noteReaders } viewerCanChooseMeetingSettings'

async function told(member: PlantedMember, slug = here.table.slug): Promise<Told> {
  const { group } = await member.ask<{ group: Told }>(
    `query ($slug: String!) { group(slug: $slug) { ${fields} } }`,
    { slug },
  )
  return group
}

const chosen = () => ({ groupId: here.table.id, allowsVisitors: true, noteReaders: 'TABLE' })

it('begins without visitors, and with notes for those who were there', async () => {
  const usual = { allowsVisitors: false, noteReaders: 'PRESENT' }
  expect(await told(here.tomas)).toEqual({ meetingSettings: usual, viewerCanChooseMeetingSettings: false })
})

it('is chosen by admins for their group alone, as often as they like, and stands among what happened', async () => {
  expect(await refusals(here.tomas, 'chooseMeetingSettings', chosen())).toEqual(['NOT_ALLOWED'])
  const [nora] = here.nextDoor.members as [PlantedMember]
  expect(await refusals(nora, 'chooseMeetingSettings', chosen())).toEqual(['NOT_FOUND'])
  const { group } = await done<{ group: Told }>(
    here.priya,
    'chooseMeetingSettings',
    chosen(),
    `group { ${fields} }`,
  )
  expect(group).toEqual({
    meetingSettings: { allowsVisitors: true, noteReaders: 'TABLE' },
    viewerCanChooseMeetingSettings: true,
  })
  await Promise.all(
    [true, false].map(allowsVisitors =>
      done(here.priya, 'chooseMeetingSettings', { ...chosen(), allowsVisitors }),
    ),
  )
  expect((await told(nora, here.nextDoor.slug)).meetingSettings?.allowsVisitors).toBe(false)
  const happened = await here.database.asSuperuser<{ kind: string; actor_id: string }>(
    'select kind, actor_id from facts where group_id = $1',
    [here.table.id],
  )
  const fact = { kind: 'MEETING_SETTINGS_CHOSEN', actor_id: here.priya.id }
  expect(happened).toEqual([fact, fact, fact])
})

it('is told to nobody who is kept from the table', async () => {
  await here.database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    [here.priya.id],
  )
  expect(await told(here.priya)).toEqual({ meetingSettings: null, viewerCanChooseMeetingSettings: false })
  expect(await refusals(here.priya, 'chooseMeetingSettings', chosen())).toEqual(['PAUSED'])
})

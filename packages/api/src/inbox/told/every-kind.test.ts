import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { happeningsIn, inboxOf, itemsOf, keepHappenings, kindsOf } from '../../../test/inbox.ts'
import { followed } from '../../../test/followed.ts'
import { inDays, plannedSeries, usualSeries } from '../../../test/planned-series.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { replied, startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { happeningKinds, type HappeningKind } from '../../activity/announce.ts'
import { deadlines } from '../../server/deadlines.ts'
import { itemKinds, type ItemKind } from '../item-kinds.ts'
import { tellers, tellingOf } from '../telling-of.ts'
import { wordings } from '../wording.ts'

const world = openTwoTables()
let table: PlantedTable
/** Does what is told. */
let priya: PlantedMember
/** Is told. */
let tomas: PlantedMember
/** Has nothing to do with it. */
let esi: PlantedMember

beforeAll(() => keepHappenings(world.database))
beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya Kaur', 'Tomás Ortega', 'Esi Mensah'])
  ;[priya, tomas, esi] = table.members as [PlantedMember, PlantedMember, PlantedMember]
})

const started = (by: PlantedMember, more: object = {}) =>
  startedThread(table, by, { title: 'A second oven', ...more })
const about = (more: object) => ({ groupId: table.id, ...more })
const naming = ({ id, name }: PlantedMember) => `Ask [@${name}](member:${id}).`
const toFew = () => ({ confidence: 'NAMED', readerIds: [tomas.id] })
const wantsEverything = () =>
  world.database.asSuperuser(
    `insert into mail_wishes (group_id, member_id, level) values ($1, $2, 'EVERYTHING')`,
    [table.id, tomas.id],
  )

async function requested(): Promise<string> {
  const itemId = randomUUID()
  await done(tomas, 'putOnTable', about({ id: itemId, threadId: await started(priya) }))
  return itemId
}

async function changedMeeting(verb: string, more: object): Promise<void> {
  const meetingId = await plantMeeting(world.database, table, { inHours: 72 })
  await done(priya, verb, about({ meetingId, version: 0, ...more }))
}

async function changedSeries(verb: string, more: object): Promise<void> {
  const seriesId = await plannedSeries(table, priya, { startsOn: inDays(5) })
  // Of what happens in quick succession, the later may be told first.
  await followed(world.database)
  await done(priya, verb, about({ seriesId, version: 1, ...more }))
}

const planned = () => ({
  id: randomUUID(),
  wallDate: inDays(3),
  wallClock: '06:30',
  timeZone: 'Europe/Lisbon',
  durationMinutes: 60,
  place: '',
  link: '',
})
const { hostId, place, link } = usualSeries()

/** What Priya does, and what Tomás reads of it, how it begins; whether the whole table is told. */
const deeds: Record<ItemKind, { does: () => Promise<unknown>; reads: string; isForAll?: boolean }> = {
  MENTIONED: {
    does: async () => replied(table, priya, await started(esi), { body: naming(tomas) }),
    reads: 'Priya Kaur named you in “A second oven”',
  },
  ANSWERED: {
    does: async () => replied(table, priya, await started(tomas)),
    reads: 'Priya Kaur answered you in “A second oven”',
  },
  POSTED: {
    does: async () => {
      const threadId = await started(priya)
      await done(tomas, 'setThreadStance', about({ threadId, stance: 'FOLLOWED' }))
      await replied(table, priya, threadId)
    },
    reads: 'Priya Kaur wrote in “A second oven”',
  },
  STARTED: {
    does: async () => {
      await wantsEverything()
      await started(priya)
    },
    reads: 'Priya Kaur started “A second oven”',
  },
  KEPT_WITH_YOU: {
    does: () => started(priya, toFew()),
    reads: 'Priya Kaur keeps “A second oven” among a few, and you are one of them',
  },
  THANKED: {
    does: async () => {
      const threadId = await started(priya, { kind: 'ASK', mode: 'ADVICE' })
      await replied(table, tomas, threadId)
      await done(priya, 'closeAsk', about({ threadId, thanks: [{ memberId: tomas.id, words: 'It works.' }] }))
    },
    reads: 'Priya Kaur thanks you for your help with “A second oven”',
  },
  WHAT_BECAME: {
    does: async () => {
      const threadId = await started(tomas, { kind: 'ASK', mode: 'ADVICE' })
      await done(tomas, 'closeAsk', about({ threadId, thanks: [] }))
      world.clock.passDays(28)
      const { database, url: publicUrl } = world.server
      await deadlines(database, { publicUrl, clock: world.clock.now })['ask-what-became']?.()
    },
    reads: 'What became of “A second oven”?',
  },
  PRESENT_LATER: {
    does: async () => {
      const meetingId = await plantMeeting(world.database, table, { inHours: -0.5 })
      const mark = (by: PlantedMember) =>
        done(by, 'markAttendance', about({ meetingId, memberId: by.id, presence: 'PRESENT' }))
      await mark(tomas)
      await mark(esi)
      await done(tomas, 'keepToThosePresent', about({ threadId: await started(tomas), meetingId }))
      await mark(priya)
    },
    reads: 'Priya Kaur was there too. May they read “A second oven”?',
  },
  TABLE_ASKED: {
    does: async () => done(priya, 'putOnTable', about({ id: randomUUID(), threadId: await started(tomas) })),
    reads: 'Priya Kaur would like to bring “A second oven” to the table',
  },
  TABLE_AGREED: {
    does: async () => done(priya, 'answerTableRequest', about({ itemId: await requested(), agrees: true })),
    reads: 'Priya Kaur is glad to have “A second oven” on the table',
  },
  TABLE_DECLINED: {
    does: async () => done(priya, 'answerTableRequest', about({ itemId: await requested(), agrees: false })),
    reads: 'Priya Kaur would rather not have “A second oven” on the table',
  },
  MEETING_PLANNED: {
    does: () => done(priya, 'planMeeting', about(planned())),
    reads: 'Coffee is planned: ',
    isForAll: true,
  },
  MEETING_MOVED: {
    does: () =>
      changedMeeting('moveMeeting', { wallDate: inDays(4), wallClock: '07:15', durationMinutes: 60 }),
    reads: 'Coffee has moved to ',
    isForAll: true,
  },
  MEETING_CHANGED: {
    does: () => changedMeeting('changeMeeting', { place: 'The Quay', link: '' }),
    reads: 'Something changed about Coffee on ',
    isForAll: true,
  },
  MEETING_CANCELLED: {
    does: () => changedMeeting('cancelMeeting', { reason: 'The room is being painted.' }),
    reads: 'Coffee on ',
    isForAll: true,
  },
  SERIES_PLANNED: {
    does: () => plannedSeries(table, priya, { startsOn: inDays(5) }),
    reads: 'Coffee has a rhythm now, from ',
    isForAll: true,
  },
  SERIES_CHANGED: {
    does: () =>
      changedSeries('changeSeries', {
        ...usualSeries(),
        startsOn: inDays(6),
        hostId,
        place: `${place}, upstairs`,
        link,
      }),
    reads: 'The rhythm of Coffee has changed. Next: ',
    isForAll: true,
  },
  SERIES_ENDED: {
    does: () => changedSeries('endSeries', {}),
    reads: 'Coffee no longer repeats',
    isForAll: true,
  },
}

/** Whatever is announced, and by which deed above. */
const announcedBy: Record<HappeningKind, ItemKind | null> = {
  POST_ADDED: 'ANSWERED',
  // See mentions-by-edit and meetings-near.
  POST_EDITED: null,
  ASK_CLOSED: 'THANKED',
  CONFIDENCE_CHANGED: 'PRESENT_LATER',
  PRESENT_LATER: 'PRESENT_LATER',
  TABLE_ASKED: 'TABLE_ASKED',
  TABLE_ANSWERED: 'TABLE_AGREED',
  MEETING_PLANNED: 'MEETING_PLANNED',
  MEETING_MOVED: 'MEETING_MOVED',
  MEETING_MOVED_AT_SHORT_NOTICE: null,
  MEETING_CHANGED: 'MEETING_CHANGED',
  MEETING_CANCELLED: 'MEETING_CANCELLED',
  MEETING_SERIES_PLANNED: 'SERIES_PLANNED',
  MEETING_SERIES_CHANGED: 'SERIES_CHANGED',
  MEETING_SERIES_ENDED: 'SERIES_ENDED',
}

it('there is a teller for every happening, a wording for every kind, and a deed here for both', () => {
  expect(Object.keys(tellers).toSorted()).toEqual([...happeningKinds].toSorted())
  expect(Object.keys(wordings).toSorted()).toEqual([...itemKinds].toSorted())
  expect(Object.keys(deeds).toSorted()).toEqual([...itemKinds].toSorted())
  expect(Object.keys(announcedBy).toSorted()).toEqual([...happeningKinds].toSorted())
})

it.each(itemKinds)(
  '%s is told to whom it concerns, and to nobody else, in a sentence that leads on',
  async kind => {
    const { does, reads, isForAll = false } = deeds[kind]
    await does()
    const told = await kindsOf(world.database, tomas)
    expect(told.at(-1)).toBe(kind)
    expect(told.filter(other => other === kind)).toEqual([kind])
    expect(await kindsOf(world.database, priya)).not.toContain(kind)
    expect((await kindsOf(world.database, esi)).includes(kind)).toBe(isForAll)
    const [item] = await inboxOf(tomas)
    expect(item?.sentence.startsWith(reads), item?.sentence).toBe(true)
    expect(item?.path).toMatch(/^\/(threads|meetings)(\/[0-9a-f-]{36}(#[0-9a-f-]{36})?)?$/)
    for (const member of world.nextDoor.members) expect(await itemsOf(world.database, member)).toEqual([])
  },
)

it.each(itemKinds)(
  '%s is told once, however often it is heard of, and by however many at a time',
  async kind => {
    await deeds[kind].does()
    const everything = () =>
      world.database.asSuperuser(
        'select id, kind, member_id, event_id, happened_at from inbox_items where group_id = $1 order by id',
        [table.id],
      )
    const happenings = await happeningsIn(world.database, table.id)
    expect(happenings).not.toEqual([])
    for (const heard of Object.entries(announcedBy).filter(([, by]) => by === kind))
      expect(happenings.map(happening => happening.kind)).toContain(heard[0])
    const before = await everything()
    const hear = tellingOf(world.server.database, world.clock.now)
    await Promise.all(happenings.map(happening => hear(happening)))
    for (const happening of happenings.toReversed())
      await Promise.all([hear(happening), hear(happening), hear(happening)])
    expect(await everything()).toEqual(before)
  },
)

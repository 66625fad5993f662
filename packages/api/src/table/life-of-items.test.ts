import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusals } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { plantMeeting } from '../../test/planted-meeting.ts'
import { plantTable, type PlantedMember } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'
import { keepTables } from './keep-tables.ts'

/** A few at every run; more when one asks for them. */
const lives = Number(process.env['SIXTHIRTY_LIVES'] ?? 6)

const here = openLaidTable()
let people: PlantedMember[]
let threads: string[]

/** A group of its own for each life. */
async function begin(): Promise<void> {
  const { world } = here
  world.clock.reset()
  world.table = await plantTable(world.database, world.server.url, ['Priya Kaur', 'Tomás Ortega'])
  ;[world.priya, world.tomas] = world.table.members as [PlantedMember, PlantedMember]
  await here.lay()
  people = [world.priya, world.tomas, here.noor, here.mei]
  threads = []
  for (const one of people) threads.push(await startedThread(world.table, one))
}

type Row = {
  id: string
  owner_id: string
  meeting_id: string | null
  thread_id: string | null
  state: string
  place: number
  carried_from_id: string | null
  times_carried: number
  written_back_post_id: string | null
  asked_author_at: Date | null
  author_agreed_at: Date | null
}

const rows = () =>
  here.world.database.asSuperuser<Row>('select * from table_items where group_id = $1 order by put_at, id', [
    here.world.table.id,
  ])

type Meeting = { id: string; cancelled: boolean; closed: boolean; begun: boolean }

const meetings = () =>
  here.world.database.asSuperuser<Meeting>(
    `select id, cancelled_at is not null as cancelled, closed_at is not null as closed, starts_at <= $2 as begun
     from meetings where group_id = $1`,
    [here.world.table.id, here.world.clock.now()],
  )

/** Who, which and other are numbers that pick among those there are. */
type Event = { what: (typeof kinds)[number]; who: number; which: number; other: number }

const kinds = [
  'put',
  'putThread',
  'answered',
  'putOnOne',
  'change',
  'takeOff',
  'move',
  'discussed',
  'carriedOver',
  'takenOff',
  'writeBack',
  'time',
  'plan',
  'cancel',
  'close',
  'keep',
] as const

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** What is refused changes nothing, which is as good an answer as any; a fault of the server throws. */
async function happen({ what, who, which, other }: Event): Promise<void> {
  const { table, database, clock, server } = here.world
  const member = people[who % people.length] ?? here.mei
  const all = await rows()
  const item = pick(all, which)
  const about = (more: object = {}) => ({ groupId: table.id, itemId: item?.id ?? randomUUID(), ...more })
  const put = (more: object) =>
    refusals(member, 'putOnTable', { groupId: table.id, id: randomUUID(), ...more })
  /** Mostly what is still open, what was carried before or came from a thread: else such lives would be too quiet. */
  const open =
    pick(
      all.filter(one => one.state === 'ON_THE_TABLE' && !isWaiting(one)),
      which,
    ) ?? item
  const carried = all.find(one => one.state === 'ON_THE_TABLE' && one.times_carried > 0) ?? open
  const settler = other % 2 === 0 ? here.world.priya : member
  const settle = (outcome: string) =>
    refusals(settler, 'settleTableItem', {
      ...about({ outcome }),
      itemId: (outcome === 'CARRIED_OVER' ? carried : open)?.id ?? randomUUID(),
    })
  const brought = pick(
    all.filter(one => one.thread_id !== null),
    which,
  )
  const bringer = people.find(({ id }) => id === brought?.owner_id) ?? member
  const planned = await meetings()
  const doing: Record<Event['what'], () => Promise<unknown>> = {
    put: () => put({ title: 'From nothing' }),
    putThread: () => put({ threadId: pick(threads, other) }),
    answered: () => answerRequest(pick(all.filter(isWaiting), which), other),
    putOnOne: () => put({ title: 'On that one', meetingId: pick(planned, other)?.id }),
    change: () =>
      refusals(
        member,
        'changeTableItem',
        about({ version: 1, title: 'Better', mattersNow: other % 2 === 0 }),
      ),
    takeOff: () => refusals(member, 'takeOffTable', about()),
    move: () => refusals(member, 'moveTableItem', about({ afterId: pick(all, other)?.id ?? null })),
    discussed: () => settle('DISCUSSED'),
    carriedOver: () => settle('CARRIED_OVER'),
    takenOff: () => settle('TAKEN_OFF'),
    writeBack: () =>
      refusals(bringer, 'writeBackToThread', {
        ...about({ postId: randomUUID(), body: 'What we found.' }),
        itemId: brought?.id ?? randomUUID(),
      }),
    time: async () => clock.passDays((other % 80) / 10),
    plan: () => {
      const ahead = clock.now().getTime() - Date.now() + (1 + (other % 200)) * 3_600_000
      return plantMeeting(database, table, { inHours: ahead / 3_600_000, hostId: here.noor.id })
    },
    cancel: () =>
      database.asSuperuser('update meetings set cancelled_at = $2 where id = $1 and starts_at > $2', [
        pick(planned, other)?.id,
        clock.now(),
      ]),
    close: () =>
      database.asSuperuser(
        `update meetings set closed_at = $2 where group_id = $1 and cancelled_at is null
           and ends_at <= $2::timestamptz - interval '72 hours' and closed_at is null`,
        [table.id, clock.now()],
      ),
    keep: () => keepTables(server.database, table.id, clock.now()),
  }
  await doing[what]()
}

/** Its author answers what waits for them, and says yes to most. */
async function answerRequest(item: Row | undefined, other: number): Promise<void> {
  const author = people[threads.indexOf(item?.thread_id ?? '')]
  const input = { groupId: here.world.table.id, itemId: item?.id, agrees: other % 4 !== 0 }
  if (item && author) await refusals(author, 'answerTableRequest', input)
}

/** What must hold whatever happened; what does not, in words. */
async function broken(before: Row[]): Promise<string[]> {
  const after = await rows()
  const known = new Map((await meetings()).map(meeting => [meeting.id, meeting]))
  const wrong: string[] = []
  const must = (holds: boolean, words: string) => {
    if (!holds) wrong.push(words)
  }
  for (const old of before) {
    const item = after.find(({ id }) => id === old.id)
    must(item !== undefined, 'an item is lost')
    if (!item) continue
    must(old.state === 'ON_THE_TABLE' || old.state === item.state, 'what was settled is settled anew')
    must(old.owner_id === item.owner_id && old.thread_id === item.thread_id, 'an item is another’s')
    const isKept = old.written_back_post_id === null || old.written_back_post_id === item.written_back_post_id
    must(isKept, 'what was written back is forgotten')
  }
  for (const item of after) {
    const meeting = item.meeting_id === null ? null : known.get(item.meeting_id)
    if (item.state === 'DISCUSSED' || item.state === 'CARRIED_OVER')
      must(meeting?.begun === true && !meeting.cancelled, `${item.state} at no meeting`)
    const onward = after.filter(other => other.carried_from_id === item.id)
    must(onward.length === (item.state === 'CARRIED_OVER' ? 1 : 0), 'it goes on otherwise than once')
    const from = after.find(({ id }) => id === item.carried_from_id)
    must(item.times_carried === (from ? from.times_carried + 1 : 0), 'it counts wrongly how often')
    must(item.asked_author_at !== null || isOwnOrNoThread(item), 'its author was not asked')
    must(from === undefined || from.owner_id === item.owner_id, 'it was carried to somebody else')
  }
  const lying = after.filter(item => item.state === 'ON_THE_TABLE' && !isWaiting(item))
  const open = lying.flatMap(item => item.thread_id ?? [])
  must(new Set(open).size === open.length, 'a thread lies on two tables')
  return [...wrong, ...(await brokenToSee(after, known))]
}

const isWaiting = (item: Row) =>
  item.state === 'ON_THE_TABLE' && item.asked_author_at !== null && item.author_agreed_at === null

/** The threads were started by the people in their order. */
const isOwnOrNoThread = ({ thread_id: threadId, owner_id: ownerId }: Row) =>
  threadId === null || people[threads.indexOf(threadId)]?.id === ownerId

/** What waits for a yes is seen by who asks, until its meeting begins; what was taken off is not on a table. */
function isSeenBy(member: PlantedMember, item: Row, known: Map<string, Meeting>): boolean {
  if (item.state === 'TAKEN_OFF') return false
  if (!isWaiting(item)) return true
  const meeting = item.meeting_id === null ? undefined : known.get(item.meeting_id)
  return item.owner_id === member.id && !(meeting?.begun && !meeting.cancelled)
}

/** What members see must be just what there is: each open item at one place, nothing that another took off. */
async function brokenToSee(after: Row[], known: Map<string, Meeting>): Promise<string[]> {
  const wrong: string[] = []
  const { group } = await here.mei.ask<{
    group: { waitingTableItems: Seen[]; meetings: Listed; past: Listed }
  }>(
    `query ($slug: String!) { group(slug: $slug) { waitingTableItems { ...seen }
       meetings(first: 50) { nodes { id tableItems { ...seen } } }
       past: meetings(first: 50, only: PAST) { nodes { id tableItems { ...seen } } } } }
     fragment seen on TableItem { id state meeting { id } }`,
    { slug: here.world.table.slug },
  )
  const tables = [...group.meetings.nodes, ...group.past.nodes]
  const shown = [...group.waitingTableItems, ...tables.flatMap(({ tableItems }) => tableItems)]
  const expected = after.filter(item => isSeenBy(here.mei, item, known)).map(({ id }) => id)
  if (
    shown
      .map(({ id }) => id)
      .toSorted()
      .join() !== expected.toSorted().join()
  )
    wrong.push('not each item is shown once')
  for (const { id, tableItems } of tables) {
    if (tableItems.some(item => item.meeting?.id !== id)) wrong.push('an item says that it lies elsewhere')
    const places = tableItems.map(item => after.find(row => row.id === item.id)?.place ?? 0)
    if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? place))) wrong.push('out of order')
  }
  return wrong
}

type Seen = { id: string; state: string; meeting: { id: string } | null }
type Listed = { nodes: { id: string; tableItems: Seen[] }[] }

const number = fc.nat({ max: 999 })
const event = fc.record({ what: fc.constantFrom(...kinds), who: number, which: number, other: number })

test('whatever members do with their items, in whatever order, each keeps its owner, its fate and one place', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 20, maxLength: 40 }), async events => {
      await begin()
      for (const one of events) {
        const before = await rows()
        await happen(one)
        expect([one, await broken(before)]).toEqual([one, []])
      }
      for (const item of await rows()) for (const word of fateOf(item)) reached.add(word)
    }),
    { numRuns: lives, endOnFailure: true },
  )
  if (lives < 50) return
  // Or so many lives were too quiet to show anything.
  const fates = [
    'CARRIED_OVER',
    'DISCUSSED',
    'ON_THE_TABLE',
    'TAKEN_OFF',
    'agreed to',
    'waiting',
    'written back',
  ]
  expect([...reached].toSorted()).toEqual(fates)
}, 3_600_000)

const fateOf = (item: Row) => [
  item.state,
  ...(item.author_agreed_at ? ['agreed to'] : []),
  ...(item.meeting_id === null ? ['waiting'] : []),
  ...(item.written_back_post_id ? ['written back'] : []),
]

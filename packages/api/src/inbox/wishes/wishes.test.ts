import { beforeEach, expect, test } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import { plantDevice, plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const here = openTwoTables()

type Group = {
  group: { slug: string }
  level: string
  weeklyDigest: boolean
  digestHasOffers: boolean
  gets: string[]
}
type Wishes = {
  address: string
  unreachableSince: string | null
  trouble: string | null
  timeZone: string | null
  quietFrom: string
  quietUntil: string
  showsInboxDot: boolean
  groups: Group[]
}

const fields = `mailWishes { address unreachableSince trouble timeZone quietFrom quietUntil showsInboxDot
  groups { group { slug } level weeklyDigest digestHasOffers gets } }`

async function wishesOf(member: PlantedMember): Promise<Wishes> {
  const { viewer } = await member.ask<{ viewer: { mailWishes: Wishes } }>(`{ viewer { ${fields} } }`)
  return viewer.mailWishes
}

const level = (over: object = {}) => ({
  groupId: here.table.id,
  level: 'EVERYTHING',
  weeklyDigest: false,
  digestHasOffers: true,
  ...over,
})

async function addressOf({ accountId }: PlantedMember): Promise<string> {
  const [row] = await here.database.asSuperuser<{ email: string }>(
    'select email from auth.accounts where id = $1',
    [accountId],
  )
  return row?.email ?? ''
}

const pause = (member: PlantedMember) =>
  here.database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    [member.id],
  )

let usual: Group

beforeEach(() => {
  usual = {
    group: { slug: here.table.slug },
    level: 'CONCERNS_ME',
    weeklyDigest: true,
    digestHasOffers: false,
    gets: expect.any(Array) as string[],
  }
})

test('who chose nothing gets what concerns them, between six and eight, by each group’s clocks', async () => {
  expect(await wishesOf(here.tomas)).toEqual({
    address: await addressOf(here.tomas),
    unreachableSince: null,
    trouble: null,
    timeZone: null,
    quietFrom: '20:00',
    quietUntil: '06:00',
    showsInboxDot: true,
    groups: [usual],
  })
})

test('hours are chosen for all one’s groups, and seen on every device; nobody else’s change', async () => {
  const phone = await plantDevice(here.database, here.server.url, here.tomas)
  await done(here.tomas, 'chooseMailHours', {
    timeZone: 'Asia/Tokyo',
    quietFrom: '21:30',
    quietUntil: ' 07:00',
  })
  expect(await wishesOf(phone)).toMatchObject({
    timeZone: 'Asia/Tokyo',
    quietFrom: '21:30',
    quietUntil: '07:00',
  })
  expect(await wishesOf(here.priya)).toMatchObject({ timeZone: null, quietFrom: '20:00' })
  const { viewer } = await done<{ viewer: { mailWishes: Wishes } }>(
    here.tomas,
    'chooseMailHours',
    { timeZone: null, quietFrom: '00:00', quietUntil: '00:00' },
    `viewer { ${fields} }`,
  )
  expect(viewer.mailWishes).toMatchObject({ timeZone: null, quietFrom: '00:00', quietUntil: '00:00' })
})

test.each([
  [{ timeZone: 'Atlantis/City' }, 'NO_SUCH_TIME_ZONE'],
  [{ timeZone: '+02:00' }, 'NO_SUCH_TIME_ZONE'],
  [{ quietFrom: '24:00' }, 'BAD_TIME'],
  [{ quietFrom: '8 pm' }, 'BAD_TIME'],
  [{ quietUntil: '6:00' }, 'BAD_TIME'],
  [{ quietUntil: '' }, 'BAD_TIME'],
])('hours like %j are refused with %s, and nothing changes', async (over, code) => {
  const asked = { timeZone: 'Europe/Lisbon', quietFrom: '21:00', quietUntil: '07:00', ...over }
  const { userErrors } = await act(here.tomas, 'chooseMailHours', asked)
  expect(userErrors.map(error => [error.code, error.path])).toEqual([[code, Object.keys(over)]])
  expect(await wishesOf(here.tomas)).toMatchObject({ quietFrom: '20:00', quietUntil: '06:00' })
})

test('the dot at the inbox can be turned off and on again, and hours stay as they are', async () => {
  await done(here.tomas, 'chooseMailHours', { quietFrom: '21:30', quietUntil: '07:00' })
  await done(here.tomas, 'chooseInboxDot', { shows: false })
  expect(await wishesOf(here.tomas)).toMatchObject({ showsInboxDot: false, quietFrom: '21:30' })
  await done(here.tomas, 'chooseInboxDot', { shows: true })
  expect(await wishesOf(here.tomas)).toMatchObject({ showsInboxDot: true })
})

test('what is chosen twice in one request is told each time as it is then', async () => {
  const turn = (name: string, shows: boolean) =>
    `${name}: chooseInboxDot(input: { shows: ${shows} }) { viewer { mailWishes { showsInboxDot } } }`
  const told = (shows: boolean) => ({ viewer: { mailWishes: { showsInboxDot: shows } } })
  expect(await here.tomas.ask(`mutation { ${turn('off', false)} ${turn('on', true)} }`)).toEqual({
    off: told(false),
    on: told(true),
  })
})

test('what comes is chosen for one group by itself', async () => {
  const there = await plantSeat(here.database, here.server.url, here.nextDoor.id, here.tomas)
  await done(here.tomas, 'chooseMailLevel', level())
  const { groups } = await wishesOf(there)
  const bySlug = new Map(groups.map(wishes => [wishes.group.slug, wishes.level]))
  expect(bySlug).toEqual(
    new Map([
      [here.table.slug, 'EVERYTHING'],
      [here.nextDoor.slug, 'CONCERNS_ME'],
    ]),
  )
  expect((await wishesOf(here.priya)).groups).toEqual([usual])
  expect((await wishesOf(here.nextDoor.members[0] as PlantedMember)).groups[0]?.level).toBe('CONCERNS_ME')
})

test('next door nothing can be chosen, nor where there is no group', async () => {
  for (const groupId of [here.nextDoor.id, crypto.randomUUID(), 'x'])
    expect(await refusals(here.tomas, 'chooseMailLevel', level({ groupId }))).toEqual(['NOT_FOUND'])
  expect(
    await here.database.asSuperuser('select from mail_wishes where group_id = $1', [here.nextDoor.id]),
  ).toEqual([])
})

test('whoever is paused reads and chooses what comes by mail, and is told that little does', async () => {
  await done(here.tomas, 'chooseMailLevel', level())
  await pause(here.tomas)
  const [wishes] = (await wishesOf(here.tomas)).groups
  expect(wishes?.level).toBe('EVERYTHING')
  expect(wishes?.gets.join(' ')).toContain('While you are kept from the table, nothing')
  await done(here.tomas, 'chooseMailLevel', level({ level: 'NOTHING' }))
  expect((await wishesOf(here.tomas)).groups[0]?.level).toBe('NOTHING')
})

test('ten choices at once leave one of them, whole', async () => {
  const choices = Array.from({ length: 10 }, (_, at) =>
    level(at % 2 ? { level: 'NOTHING', weeklyDigest: true, digestHasOffers: true } : {}),
  )
  await Promise.all(choices.map(choice => done(here.tomas, 'chooseMailLevel', choice)))
  const [left] = (await wishesOf(here.tomas)).groups
  expect([
    ['EVERYTHING', false],
    ['NOTHING', true],
  ]).toContainEqual([left?.level, left?.weeklyDigest])
})

const getsAt = async (over: object) => {
  await done(here.tomas, 'chooseMailLevel', level(over))
  return ((await wishesOf(here.tomas)).groups[0]?.gets ?? []).join('\n')
}

test('it is said exactly which mails come, by level, digest and the group’s own hours', async () => {
  await done(here.priya, 'chooseGroupMail', {
    groupId: here.table.id,
    content: 'TITLE',
    eveningTime: '17:30',
    digestWeekday: 5,
  })
  const usually = await getsAt({ level: 'CONCERNS_ME', weeklyDigest: true, digestHasOffers: false })
  expect(usually).toContain('The evening before Coffee, at 5:30 PM')
  expect(usually).toContain('a digest on Friday at 5:30 PM')
  expect(usually).not.toMatch(/offer and need|Everything else/)

  const everything = await getsAt({ level: 'EVERYTHING', weeklyDigest: true, digestHasOffers: true })
  expect(everything).toMatch(/Everything else that is said[^]*with what people offer and need/)
  const evenings = await getsAt({ level: 'EVENING_BEFORE', weeklyDigest: false })
  expect(evenings).toMatch(/^The evening before Coffee/)
  expect(evenings).toContain('when Coffee is cancelled or moved all the same')
  expect(usually).not.toContain('all the same')
  expect(evenings).not.toMatch(/digest|concerns you/)
  const nothing = await getsAt({ level: 'NOTHING' })
  expect(nothing).toMatch(/^No mail from this group[^]*What changes your own seat/)
})

test('mail that came back is told to the person alone, and tried again at their wish', async () => {
  const address = await addressOf(here.tomas)
  const since = '2026-11-03T05:00:00.000Z'
  await here.database.asSuperuser(`insert into mail.unreachable values ($1, $2, E'550 No such\\nmailbox')`, [
    address,
    since,
  ])
  expect(await wishesOf(here.tomas)).toMatchObject({
    unreachableSince: since,
    trouble: '550 No such mailbox',
  })
  expect(await wishesOf(here.priya)).toMatchObject({ unreachableSince: null, trouble: null })
  const again =
    'mutation { tryAddressAgain { viewer { mailWishes { unreachableSince trouble } } userErrors { code } } }'
  const fine = {
    tryAddressAgain: { viewer: { mailWishes: { unreachableSince: null, trouble: null } }, userErrors: [] },
  }
  // Somebody else’s wish leaves it as it is.
  await here.priya.ask(again)
  expect((await wishesOf(here.tomas)).trouble).not.toBeNull()
  expect(await here.tomas.ask(again)).toEqual(fine)
  expect(await here.tomas.ask(again)).toEqual(fine)
})

import { beforeEach, expect, test } from 'vitest'
import { done } from '../../../test/act.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { testSecret } from '../../../test/test-server.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { Visitor } from '../../../test/visitor.ts'
import { unsubscribePath } from './unsubscribe-link.ts'

const here = openTwoTables()
let reader: Visitor
let path: string

beforeEach(() => {
  reader = new Visitor(here.server.url)
  path = pathOf(here.tomas)
})

const pathOf = ({ id }: { id: string }, groupId = here.table.id) =>
  unsubscribePath(testSecret, { groupId, memberId: id })

const buttonsOf = (body: string) =>
  [...body.matchAll(/value="([^"]+)"[^>]*>([^<]+)<\/button>/g)].map(([, v]) => v)

const levelOf = async ({ id }: { id: string }) => {
  const [row] = await here.database.asSuperuser<{ level: string }>(
    'select level from mail_wishes where member_id = $1',
    [id],
  )
  return row?.level ?? 'unsaid'
}

/** As a mail program posts: no cookie, no origin, nothing of a browser. */
const oneClick = (to: string, init: RequestInit = {}) =>
  fetch(new URL(to, here.server.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    ...init,
  })

const everyRow = () => here.database.asSuperuser('select * from mail_wishes order by member_id')

async function pause(member: PlantedMember, until: Date | null) {
  const standing = 'update members set paused_until = $2, pause_reason = $3 where id = $1'
  await here.database.asSuperuser(standing, [member.id, until, until && 'a rest'])
}

const leave = (member: PlantedMember) =>
  here.database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    member.id,
  ])

test('looking changes nothing, and offers no more mail from the group or from any', async () => {
  const before = await everyRow()
  const page = await reader.get(path)
  expect(page.status).toBe(200)
  expect(page.body).toContain('No more mail from Early Birds')
  expect(buttonsOf(page.body)).toEqual(['stop', 'stop-all'])
  const head = await fetch(new URL(path, here.server.url), { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(await everyRow()).toEqual(before)
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('set-cookie')).toBeNull()
})

test('a mail program stops mail with one post, without cookies or an origin, in either kind of form', async () => {
  const posted = await oneClick(path)
  expect(posted.status).toBe(200)
  expect(await posted.text()).toContain('You get none.')
  expect(await levelOf(here.tomas)).toBe('NOTHING')

  const parts = new FormData()
  parts.set('List-Unsubscribe', 'One-Click')
  expect((await oneClick(pathOf(here.priya), { body: parts })).status).toBe(200)
  expect(await levelOf(here.priya)).toBe('NOTHING')
  const foreign = {
    Origin: 'https://mail.example',
    'Sec-Fetch-Site': 'cross-site',
    Cookie: here.priya.cookie,
  }
  expect((await oneClick(path, { headers: foreign })).status).toBe(200)
})

test('any other post changes nothing', async () => {
  const before = await everyRow()
  const bodies = ['', 'List-Unsubscribe=Two-Clicks', 'press=away', 'list-unsubscribe=One-Click']
  for (const body of bodies) await oneClick(path, { body: new URLSearchParams(body) })
  const json = { 'Content-Type': 'application/json' }
  expect((await oneClick(path, { body: '{"List-Unsubscribe":"One-Click"}', headers: json })).status).toBe(415)
  const broken = { 'Content-Type': 'multipart/form-data; boundary=x' }
  expect((await oneClick(path, { body: 'List-Unsubscribe=One-Click', headers: broken })).status).toBe(415)
  expect((await oneClick(path, { body: new URLSearchParams({ long: 'a'.repeat(20_001) }) })).status).toBe(413)
  expect(await everyRow()).toEqual(before)
})

test('a press stops it, does no harm a second time, and is taken back as it was before', async () => {
  await done(here.tomas, 'chooseMailLevel', {
    groupId: here.table.id,
    level: 'EVERYTHING',
    weeklyDigest: false,
    digestHasOffers: true,
  })
  const pressed = await reader.post(path, { press: 'stop' })
  expect([pressed.status, pressed.location]).toEqual([303, path])
  await reader.post(path, { press: 'stop' })
  expect(await levelOf(here.tomas)).toBe('NOTHING')
  expect(buttonsOf((await reader.get(path)).body)).toEqual(['again', 'stop-all'])

  await reader.post(path, { press: 'again' })
  await reader.post(path, { press: 'again' })
  const [wishes] = await here.database.asSuperuser('select * from mail_wishes where member_id = $1', [
    here.tomas.id,
  ])
  expect(wishes).toMatchObject({
    level: 'EVERYTHING',
    level_before: null,
    weekly_digest: false,
    digest_has_offers: true,
  })
})

test('what is chosen in the settings afterwards is not undone by an old page', async () => {
  await reader.post(path, { press: 'stop' })
  const wishes = { groupId: here.table.id, weeklyDigest: true, digestHasOffers: false }
  await done(here.tomas, 'chooseMailLevel', { ...wishes, level: 'EVENING_BEFORE' })
  await reader.post(path, { press: 'again' })
  await reader.post(path, { press: 'all-again' })
  expect(await levelOf(here.tomas)).toBe('EVENING_BEFORE')
})

test('all of an account’s groups are stopped with one press and come back as each was, telling of none but its own', async () => {
  const { server, database, nextDoor } = here
  const there = await plantSeat(database, server.url, nextDoor.id, here.tomas)
  await database.asSuperuser(`update groups set name = 'Marked Quay' where id = $1`, [nextDoor.id])
  await reader.post(pathOf(there, nextDoor.id), { press: 'stop' })
  await reader.post(path, { press: 'stop-all' })
  await reader.post(path, { press: 'stop-all' })
  expect([await levelOf(here.tomas), await levelOf(there)]).toEqual(['NOTHING', 'NOTHING'])
  for (const other of [here.priya, ...nextDoor.members]) expect(await levelOf(other)).toBe('unsaid')

  const page = await reader.get(path)
  expect(page.body).toContain('You get none from any of them.')
  expect(page.body).not.toContain('Marked Quay')
  expect(buttonsOf(page.body)).toEqual(['all-again', 'again'])
  await reader.post(path, { press: 'all-again' })
  // Where it was stopped before, it stays so.
  expect([await levelOf(here.tomas), await levelOf(there)]).toEqual(['CONCERNS_ME', 'NOTHING'])
  await reader.post(pathOf(there, nextDoor.id), { press: 'again' })
  expect(await levelOf(there)).toBe('CONCERNS_ME')
})

test('one of them can come again alone', async () => {
  const there = await plantSeat(here.database, here.server.url, here.nextDoor.id, here.tomas)
  await reader.post(path, { press: 'stop-all' })
  await reader.post(path, { press: 'again' })
  expect([await levelOf(here.tomas), await levelOf(there)]).toEqual(['CONCERNS_ME', 'NOTHING'])
})

test('ten presses at once are one', async () => {
  await plantSeat(here.database, here.server.url, here.nextDoor.id, here.tomas)
  const presses = ['stop', 'stop-all', 'stop', 'stop-all', 'stop', 'stop-all']
  const answers = await Promise.all([
    ...presses.map(press => new Visitor(here.server.url).post(path, { press })),
    ...[1, 2, 3, 4].map(() => oneClick(path)),
  ])
  expect(answers.map(({ status }) => status).filter(status => status >= 400)).toEqual([])
  expect(await levelOf(here.tomas)).toBe('NOTHING')
  await reader.post(path, { press: 'again' })
  expect(await levelOf(here.tomas)).toBe('CONCERNS_ME')
})

test('it works for whoever is paused, or has yet to accept the charter', async () => {
  await pause(here.tomas, new Date(Date.now() + 1e8))
  expect((await oneClick(path)).status).toBe(200)
  expect(await levelOf(here.tomas)).toBe('NOTHING')
  await pause(here.tomas, null)
  await here.database.asSuperuser('update members set charter_version = null where id = $1', [here.tomas.id])
  await reader.post(path, { press: 'again' })
  expect(await levelOf(here.tomas)).toBe('CONCERNS_ME')
})

test('after leaving it says plainly that nothing is sent any more, and names no group', async () => {
  await leave(here.tomas)
  for (const page of [await reader.get(path), await reader.post(path, { press: 'stop-all' })]) {
    expect(page.status).toBe(200)
    expect(page.body).toContain('Nothing is sent any more')
    expect(page.body).not.toContain('Early Birds')
  }
  expect((await oneClick(path)).status).toBe(200)
  expect(await everyRow()).not.toContainEqual(expect.objectContaining({ member_id: here.tomas.id }))
})

test('the mail of whoever left and came back is stopped by an old mail, too', async () => {
  await leave(here.tomas)
  const back = await plantSeat(here.database, here.server.url, here.table.id, here.tomas)
  await oneClick(path)
  expect(await levelOf(back)).toBe('NOTHING')
})

test('a link that is none of ours leads to one kind page, whatever is wrong with it', async () => {
  const nothing = await reader.get('/u/nothing')
  expect([nothing.status, nothing.body.includes('This link leads nowhere')]).toEqual([404, true])
  const token = path.slice('/u/'.length)
  const answer = new URL(path, here.server.url).pathname.replace('/u/', '/r/')
  expect((await reader.get(answer)).status).toBe(404)
  const another = unsubscribePath('another secret, also of thirty-two characters', {
    groupId: here.table.id,
    memberId: here.tomas.id,
  })
  const wrong = [
    `/u/${token}A`,
    `/u/${token.slice(0, -1)}`,
    `/u/${token.replace(/^./, first => (first === 'x' ? 'y' : 'x'))}`,
    another,
  ]
  for (const to of wrong) {
    for (const page of [await reader.get(to), await reader.post(to, { press: 'stop' })])
      expect([page.status, page.body]).toEqual([404, nothing.body])
    expect((await oneClick(to)).status).toBe(404)
  }
  expect(await levelOf(here.tomas)).toBe('unsaid')
})

test('a member named in another group’s link is nobody there', async () => {
  const moved = pathOf(here.tomas, here.nextDoor.id)
  expect((await reader.get(moved)).body).toContain('Nothing is sent any more')
  await oneClick(moved)
  expect(await levelOf(here.tomas)).toBe('unsaid')
})

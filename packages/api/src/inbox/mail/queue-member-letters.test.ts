import { expect, it } from 'vitest'
import { openTwoTables } from '../../../test/two-tables.ts'
import { newId } from '../../graphql/identifier.ts'
import { findMailReaders, findMailReadersAmong } from './mail-reader.ts'
import { queueMemberLetters, type MemberLetter } from './queue-member-letters.ts'
import { done } from '../../../test/act.ts'

const world = openTwoTables()

const letterTo = (memberId: string, once: string): MemberLetter => ({
  id: newId(),
  kind: 'NOTICE',
  groupId: world.table.id,
  memberId,
  subjectId: null,
  once,
})

const asSystem = <Result>(work: Parameters<typeof world.server.database.asSystem<Result>>[2]) =>
  world.server.database.asSystem('a test', world.table.id, work)

it('queues a letter for each member, and none twice of one event', async () => {
  const [priya, tomas] = [world.priya, world.tomas].map(({ id }) => letterTo(id, 'EVENING/1'))
  const queue = (...letters: (MemberLetter | undefined)[]) =>
    asSystem(manager =>
      queueMemberLetters(
        manager,
        letters.flatMap(letter => letter ?? []),
      ),
    )
  expect((await queue(priya, tomas)).toSorted()).toEqual([priya?.id, tomas?.id].toSorted())
  expect(await queue(letterTo(world.priya.id, 'EVENING/1'))).toEqual([])
  expect(await queue(letterTo(world.priya.id, 'EVENING/2'))).toHaveLength(1)
  expect(await queue(letterTo(newId(), 'EVENING/1'))).toEqual([])
})

it('knows its own members as mail does, and nobody next door', async () => {
  const found = await asSystem(manager => findMailReaders(manager, world.table.id))
  expect(found.map(({ memberId }) => memberId).toSorted()).toEqual(
    world.table.members.map(({ id }) => id).toSorted(),
  )
  expect(found[0]).toMatchObject({
    state: 'SEATED',
    level: 'CONCERNS_ME',
    weeklyDigest: true,
    digestHasOffers: false,
    isReachable: true,
    hours: { quietFrom: '20:00:00', quietUntil: '06:00:00' },
  })
  const [nora] = world.nextDoor.members
  const among = () =>
    asSystem(manager => findMailReadersAmong(manager, world.table.id, [nora?.id ?? '', world.tomas.id]))
  expect(await among()).toMatchObject([{ memberId: world.tomas.id, state: 'SEATED' }])
  await done(world.tomas, 'leaveGroup', { groupId: world.table.id })
  expect(await among()).toMatchObject([{ memberId: world.tomas.id, state: 'GONE' }])
})

import { afterEach, expect, test } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { lookOn, type LookingOn } from '../../test/looking-on.ts'
import { plantTable, type PlantedMember } from '../../test/planted-table.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { replied, startedThread } from '../../test/talk.ts'
import { statementsDuring, type SentStatement } from '../../test/statements-during.ts'

const world = openTwoTables()
const open: LookingOn[] = []

afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

/** The statements that one post costs by the time everybody was told, when so many look on. */
async function statementsOfOnePost(onlookers: number): Promise<string[]> {
  const { database, server } = world
  const names = Array.from({ length: 31 }, (_, at) => `Member ${at}`)
  const table = await plantTable(database, server.url, names)
  const [writer, ...others] = table.members as [PlantedMember, ...PlantedMember[]]
  const threadId = await startedThread(table, writer)
  const all: LookingOn[] = []
  for (const { cookie } of others.slice(0, onlookers)) all.push(await lookOn(server.url, cookie, table.id))
  open.push(...all)
  const asPeople: SentStatement[] = []
  const asDeployment = await statementsDuring(async () => {
    const sent = await statementsDuring(async () => {
      await replied(table, writer, threadId, { body: 'Early.' })
      await eventually(() => expect(all.every(each => each.posts().length === 1)).toBe(true))
      await new Promise(resolve => setTimeout(resolve, 300))
    })
    asPeople.push(...sent)
  }, 'sixthirty_system')
  const sent = [...asPeople, ...asDeployment]
  return sent
    .flatMap(({ name }) => name ?? [])
    .filter(name => /^(live_|posts_by_id|threads_by_id)/.test(name))
}

test('a post costs as many statements to tell thirty as to tell one', async () => {
  // The verb itself reads its nouns once. What it commits, and what follows that, is heard in one look or in a few.
  expect((await statementsOfOnePost(1)).length).toBeLessThanOrEqual(mostStatements)
  expect((await statementsOfOnePost(30)).length).toBeLessThanOrEqual(mostStatements)
})

const mostStatements = 14

import { randomUUID } from 'node:crypto'
import { beforeEach } from 'vitest'
import { done } from './act.ts'
import { plantMeeting } from './planted-meeting.ts'
import { askAs, plantSeat, type PlantedMember } from './planted-table.ts'
import { openTwoTables, type TwoTables } from './two-tables.ts'
import { plantPerson } from './planted-person.ts'

export type SeenItem = {
  id: string
  title: string
  state: string
  timesCarried: number
  version: number
  owner: { name: string }
  meeting: { id: string } | null
  thread: { id: string } | null
  carriedTo: { id: string } | null
  writtenBack: { body: string | null } | null
  viewerCanEdit: boolean
  viewerCanTakeOff: boolean
  viewerCanSettle: boolean
  viewerCanMove: boolean
  viewerCanWriteBack: boolean
}

const fields = `id title mattersNow minutes state timesCarried version owner { name } meeting { id } thread { id }
  carriedTo { id } writtenBack { body } viewerCanEdit viewerCanTakeOff viewerCanSettle viewerCanMove viewerCanWriteBack`

/** A group with a meeting tomorrow that Noor looks after, and one a week later; Priya is its admin. */
export class LaidTable {
  readonly world: TwoTables
  noor!: PlantedMember
  mei!: PlantedMember
  /** Begins in 24 hours, for one hour. */
  next!: string
  later!: string

  constructor(world: TwoTables) {
    this.world = world
  }

  /** Adds the two members and the two meetings to a fresh group. */
  async lay(): Promise<void> {
    const { database, table } = this.world
    this.noor = await newcomer(this.world, 'Noor Haddad')
    this.mei = await newcomer(this.world, 'Mei Tanaka')
    this.next = await plantMeeting(database, table, { inHours: 24, hostId: this.noor.id })
    this.later = await plantMeeting(database, table, { inHours: 24 * 8 })
  }

  /** Puts something on a table as this member, which must succeed. */
  async put(member: PlantedMember, more: object = {}): Promise<string> {
    const input = { groupId: this.world.table.id, id: randomUUID(), title: 'A second oven', ...more }
    const { tableItem } = await done<{ tableItem: { id: string; waitsForAuthor: boolean } }>(
      member,
      'putOnTable',
      input,
      'tableItem { id waitsForAuthor }',
    )
    if (tableItem.waitsForAuthor) await this.agree(tableItem.id)
    return tableItem.id
  }

  /** The author of its thread lets an item be put on the table. */
  async agree(itemId: string): Promise<void> {
    const [author] = await this.world.database.asSuperuser<{ id: string }>(
      `select t.author_id as id from table_items i
         join threads t on t.group_id = i.group_id and t.id = i.thread_id where i.id = $1`,
      [itemId],
    )
    const members = [...this.world.table.members, this.noor, this.mei]
    const asked = members.find(({ id }) => id === author?.id)
    if (!asked) throw new Error('Nobody can agree.')
    await done(asked, 'answerTableRequest', this.about(itemId, { agrees: true }))
  }

  /** The input of a verb about an item. */
  about(itemId: string, more: object = {}): object {
    return { groupId: this.world.table.id, itemId, ...more }
  }

  async item(id: string, by = this.world.tomas): Promise<SeenItem | null> {
    const { group } = await by.ask<{ group: { tableItem: SeenItem | null } | null }>(
      `query ($slug: String!, $id: ID!) { group(slug: $slug) { tableItem(id: $id) { ${fields} } } }`,
      { slug: this.world.table.slug, id },
    )
    return group?.tableItem ?? null
  }

  /** What lies on a meeting's table, in its order. */
  async lying(meetingId: string, by = this.world.tomas): Promise<SeenItem[]> {
    const { group } = await by.ask<{ group: { meeting: { tableItems: SeenItem[] } } }>(
      `query ($slug: String!, $id: ID!) { group(slug: $slug) { meeting(id: $id) { tableItems { ${fields} } } } }`,
      { slug: this.world.table.slug, id: meetingId },
    )
    return group.meeting.tableItems
  }

  async titles(meetingId: string, by = this.world.tomas): Promise<string[]> {
    return (await this.lying(meetingId, by)).map(({ title }) => title)
  }

  async waiting(by = this.world.tomas): Promise<string[]> {
    const { group } = await by.ask<{ group: { waitingTableItems: { title: string }[] } }>(
      'query ($slug: String!) { group(slug: $slug) { waitingTableItems { title } } }',
      { slug: this.world.table.slug },
    )
    return group.waitingTableItems.map(({ title }) => title)
  }

  /** Lets the next meeting begin; it lasts an hour. */
  begin(): void {
    this.world.clock.passDays(24.5 / 24)
  }

  /** Calls a meeting off, past every lock and untold. */
  async cancel(meetingId: string): Promise<void> {
    await this.world.database.asSuperuser('update meetings set cancelled_at = now() where id = $1', [
      meetingId,
    ])
  }

  async close(meetingId: string): Promise<void> {
    await this.world.database.asSuperuser('update meetings set closed_at = now() where id = $1', [meetingId])
  }
}

/** Lays it anew for each test of one file. */
export function openLaidTable(): LaidTable {
  const world = openTwoTables()
  const laid = new LaidTable(world)
  beforeEach(() => laid.lay())
  return laid
}

async function newcomer({ database, server, table }: TwoTables, name: string): Promise<PlantedMember> {
  const { accountId, cookie } = await plantPerson(database, `${randomUUID()}@example.org`)
  const person = { id: '', accountId, cookie, name, ask: askAs(server.url, cookie) }
  return plantSeat(database, server.url, table.id, person)
}

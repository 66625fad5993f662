import { randomUUID } from 'node:crypto'
import { beforeEach } from 'vitest'
import { advanceAccompaniment } from '../src/sponsorships/companion/advance-accompaniment.ts'
import { overtaken } from './held-up.ts'
import { plantTable, type PlantedMember, type PlantedTable } from './planted-table.ts'
import { openTwoTables, type TwoTables } from './two-tables.ts'

/** A table at which Dana is new and accompanied by Tomás; Priya looks after it, Mei and Noor are settled. */
export class Accompanied {
  readonly world: TwoTables
  table!: PlantedTable
  priya!: PlantedMember
  tomas!: PlantedMember
  mei!: PlantedMember
  noor!: PlantedMember
  dana!: PlantedMember
  sponsorshipId!: string
  companionshipId!: string

  constructor(world: TwoTables) {
    this.world = world
  }

  /** Runs SQL about this table past every lock; `$1` is its id. */
  async rows<Row extends object = Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.world.database.asSuperuser<Row>(sql, [this.table.id])
  }

  /** What the follower and the clock do. */
  async advance(database = this.world.server.database): Promise<void> {
    const { server, clock } = this.world
    await advanceAccompaniment(database, { publicUrl: server.url, clock: clock.now }, this.table.id)
  }

  async sponsorship() {
    const [row] = await this.rows<{ state: string; sponsor_id: string; companion_gone_at: Date | null }>(
      `select * from sponsorships where group_id = $1`,
    )
    if (!row) throw new Error('The sponsorship is gone.')
    return row
  }

  /**
   * Dana is just leaving, uncommitted, until `work` waits for a lock; then she is gone, and nobody has noticed yet.
   * @returns what `work` answers
   */
  async whileDanaLeaves<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const { database } = this.world
    const leave = `update members set ended_at = now(), ended_as = 'LEFT' where group_id = $1 and id = $2`
    return overtaken(database, () => database.asSuperuser(leave, [this.table.id, this.dana.id]), work)
  }

  openPages() {
    return this.rows<{ id: string; sponsor_id: string; newcomer_id: string }>(
      `select id, sponsor_id, newcomer_id from companionships where group_id = $1 and ended_at is null`,
    )
  }

  /** The kinds of facts about the sponsorship, the earliest first. */
  async facts(): Promise<string[]> {
    const facts = await this.rows<{ kind: string }>(
      `select kind from facts where group_id = $1 and subject_id is not null order by happened_at, id`,
    )
    return facts.map(({ kind }) => kind)
  }
}

/** Opens it for the tests of one file, afresh for each. */
export function openAccompanied(): Accompanied {
  const accompanied = new Accompanied(openTwoTables())
  beforeEach(async () => {
    const { database, server } = accompanied.world
    const names = ['Priya Kaur', 'Tomás Ortega', 'Mei Tanaka', 'Noor Haddad', 'Dana Kowalski']
    const table = await plantTable(database, server.url, names)
    const [priya, tomas, mei, noor, dana] = table.members as [
      PlantedMember,
      PlantedMember,
      PlantedMember,
      PlantedMember,
      PlantedMember,
    ]
    const [sponsorshipId, companionshipId] = [randomUUID(), randomUUID()]
    const both = [table.id, tomas.id, dana.id, sponsorshipId]
    await database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [dana.id])
    await database.asSuperuser(
      `insert into sponsorships (group_id, id, sponsor_id, candidate_name, words, state, newcomer_id,
         accompanied_until, completes_at, due_at)
       values ($1, $4, $2, 'Dana Kowalski', 'Dana asks what nobody else dares to ask.', 'ACTIVE', $3,
         now() + interval '90 days', now() + interval '120 days', now() + interval '120 days')`,
      both,
    )
    await database.asSuperuser(
      `insert into lineage (group_id, newcomer_id, sponsor_id, sponsorship_id) values ($1, $3, $2, $4)`,
      both,
    )
    await database.asSuperuser(
      `insert into companionships (group_id, id, sponsorship_id, sponsor_id, newcomer_id, began_at)
       values ($1, $5, $4, $2, $3, now())`,
      [...both, companionshipId],
    )
    Object.assign(accompanied, { table, priya, tomas, mei, noor, dana, sponsorshipId, companionshipId })
  })
  return accompanied
}

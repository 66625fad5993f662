import { plantMeeting } from '../planted-meeting.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from '../planted-table.ts'
import type { TestDatabase } from '../test-database.ts'

/** Who tries: each stands otherwise to what is said in confidence. */
type Who = 'author' | 'named' | 'admin' | 'unnamed' | 'newcomer' | 'paused' | 'both'

/** A table of people who stand otherwise to one thread each, and one next door. */
export type Everybody = {
  table: PlantedTable
  nextDoor: PlantedTable
  everybody: Record<Who, PlantedMember>
  /** A meeting that began, at which those were who may know. */
  heldId: string
}

export async function plantEverybody(database: TestDatabase, url: string): Promise<Everybody> {
  const names = ['Admin Adler', 'Author Abel', 'Named Nora', 'Unnamed Uli', 'Newcomer Nils', 'Paused Pia']
  const table = await plantTable(database, url, names)
  const nextDoor = await plantTable(database, url, ['Bo Both', 'Olaf Next'])
  const [admin, author, named, unnamed, newcomer, paused] = table.members
  const [both] = nextDoor.members
  if (!admin || !author || !named || !unnamed || !newcomer || !paused || !both) throw new Error('Who?')
  const seat = await plantSeat(database, url, table.id, both)
  const everybody = { admin, author, named, unnamed, newcomer, paused, both: seat }
  await database.asSuperuser(`update members set standing = 'NEWCOMER', joined_at = now() where id = $1`, [
    newcomer.id,
  ])
  await database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    [paused.id],
  )
  await plantMeeting(database, table, { inHours: 24, hostId: unnamed.id })
  const heldId = await plantMeeting(database, table, { inHours: -0.5, hostId: unnamed.id })
  for (const { id } of [author, named])
    await database.asSuperuser(
      `insert into attendances (group_id, meeting_id, member_id, presence, said_by_id, said_at)
        values ($1, $2, $3, 'PRESENT', $3, now())`,
      [table.id, heldId, id],
    )
  return { table, nextDoor, everybody, heldId }
}

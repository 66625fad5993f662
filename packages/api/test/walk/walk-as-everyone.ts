import { lookOnAsMembers } from './look-on-as-members.ts'
import { walkAsMembers } from './walk-as-members.ts'
import { walkAsNeighbours } from './walk-as-neighbours.ts'
import { walkAsOutsiders } from './walk-as-outsiders.ts'
import { openWorld, type Bend } from './world.ts'

/**
 * Walks every field and verb of the schema as everyone who must not get through; `bend` takes one lock away.
 * @param application whether the application's own lock holds. Without it a refusal is the database's, which is an
 * error of the server, and a group found by a forged seat is told from none
 */
export function walkAsEveryone(bend: Bend = async () => undefined, application = true): void {
  const here = openWorld(bend)
  walkAsOutsiders(here, application)
  lookOnAsMembers(here)
  walkAsNeighbours(here, application)
  walkAsMembers(here)
}

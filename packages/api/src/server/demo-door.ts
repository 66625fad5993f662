import type { DemoDoor } from '../auth/demo-door.ts'
import { newSession, openSession, takeUpSession } from '../auth/new-session.ts'
import type { Database } from '../database/database.ts'
import { demoPeople } from '../demo/demo-people.ts'
import { newId } from '../graphql/identifier.ts'

/** Lets a visitor sit down as one of the demo's people. Wired only where nobody else reaches the machine. */
export function demoDoor(database: Database): DemoDoor {
  const people = demoPeople()
  return {
    findPeople: async () => people,
    async signIn(context, personId) {
      if (!people.some(({ id }) => id === personId)) return false
      const session = newSession(context)
      await database.asMachinery(async manager => {
        const [row]: { account: string }[] = await manager.query(
          'select app.account_for($1, $2) as account',
          [newId(), personId],
        )
        if (!row) throw new Error('The demo’s person has no account.')
        await openSession(manager, row.account, session)
      })
      await takeUpSession(context, session)
      return true
    },
  }
}

import type { DemoPerson } from '../auth/demo-door.ts'
import { stories } from './stories.ts'

/** The demo's people who are at a table, each once, in the order in which the stories introduce them. Their id is their address. */
export function demoPeople(): DemoPerson[] {
  const people = new Map<string, DemoPerson>()
  for (const story of stories) {
    for (const { email, name, trade, admin, newcomer, left } of Object.values(story.people)) {
      if (left) continue
      const seat = `${story.name}${admin ? ' (admin)' : newcomer ? ' (new at the table)' : ''}`
      const known = people.get(email) ?? { id: email, name, trade, groups: [] }
      people.set(email, { ...known, groups: [...known.groups, seat] })
    }
  }
  return [...people.values()]
}

import { stories } from './stories.ts'

/** Someone a visitor may sign in as with one press. */
export type DemoVisitor = {
  email: string
  name: string
  trade: string
  /** Where they sit and what for, in words. */ seats: string
}

/** The demo's people, each once, in the order in which the stories introduce them. */
export function demoPeople(): DemoVisitor[] {
  const people = new Map<string, DemoVisitor>()
  for (const story of stories) {
    for (const { email, name, trade, admin, newcomer } of Object.values(story.people)) {
      const seat = `${story.name}${admin ? ', admin' : newcomer ? ', new at the table' : ''}`
      const known = people.get(email)
      people.set(email, { email, name, trade, seats: known ? `${known.seats}; ${seat}` : seat })
    }
  }
  return [...people.values()]
}

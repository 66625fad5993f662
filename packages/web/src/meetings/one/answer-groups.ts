type Answer = 'GOING' | 'MAYBE' | 'NOT_GOING'
export type GroupName = Answer | 'NOTHING'

/** What one member said, and whom they bring. */
export interface Said<Person> {
  member: Person
  isRunningLate: boolean
  isFromBeforeMove: boolean
  visitor: string | null
}

interface Rsvp<Person> {
  answer: Answer
  isRunningLate: boolean
  isFromBeforeMove: boolean
  member: Person
}

interface Visitor {
  firstName: string
  broughtBy: { id: string }
}

const order: readonly GroupName[] = ['GOING', 'MAYBE', 'NOT_GOING', 'NOTHING']

/** Everybody by what they said, in the order in which they said it; those who said nothing last. No empty group. */
export function answerGroups<Person extends { id: string }>(
  rsvps: readonly Rsvp<Person>[],
  visitors: readonly Visitor[],
  members: readonly Person[],
): { name: GroupName; people: Said<Person>[] }[] {
  const visitorOf = (id: string) => visitors.find(({ broughtBy }) => broughtBy.id === id)?.firstName ?? null
  const answered = new Set(rsvps.map(({ member }) => member.id))
  const silent = members
    .filter(({ id }) => !answered.has(id))
    .map(member => ({ member, isRunningLate: false, isFromBeforeMove: false }))
  const saying = (name: GroupName) =>
    name === 'NOTHING' ? silent : rsvps.filter(({ answer }) => answer === name)
  return order
    .map(name => ({
      name,
      people: saying(name).map(({ member, isRunningLate, isFromBeforeMove }) => ({
        member,
        isRunningLate,
        isFromBeforeMove,
        visitor: visitorOf(member.id),
      })),
    }))
    .filter(({ people }) => people.length > 0)
}

/** Someone, and who brought them in, if anybody did. */
export type Branch = { id: string; broughtInById: string | null }

/** Someone at their place: under whom they are drawn, and how far to the right. */
export type Drawn<Person extends Branch> = { person: Person; level: number }

/**
 * Puts everyone in the order in which a lineage is drawn: depth first, whoever was brought in by nobody at the root,
 * those who stand beside each other in the order given. Nobody is left out or drawn twice: whose sponsor is not among
 * them stands at the root, and a circle is opened at its first.
 */
export function drawLineage<Person extends Branch>(people: readonly Person[]): Drawn<Person>[] {
  const known = new Set(people.map(({ id }) => id))
  const parentOf = ({ broughtInById }: Person) =>
    broughtInById !== null && known.has(broughtInById) ? broughtInById : null
  const children = Map.groupBy(people, parentOf)

  const drawn = new Map<string, Drawn<Person>>()
  const drawFrom = (root: Person) => {
    // No recursion: a chain may be as long as the group.
    const waiting: Drawn<Person>[] = [{ person: root, level: 0 }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (drawn.has(next.person.id)) continue
      drawn.set(next.person.id, next)
      const { level } = next
      const below = children.get(next.person.id) ?? []
      waiting.push(...below.toReversed().map(person => ({ person, level: level + 1 })))
    }
  }
  for (const root of children.get(null) ?? []) drawFrom(root)
  for (const person of people) drawFrom(person)
  return [...drawn.values()]
}

type Person = { name: string; isViewer: boolean } | null

const first = (name: string) => name.split(' ')[0] ?? name

/** The words of the lineage: who brought in whom. */
export const copy = {
  people: 'People',
  lineage: 'Lineage',
  lede: 'Who brought in whom. It never changes, and is seen at this table only.',
  onlyOne: 'Only you are here so far. Whomever you bring in will stand under your name.',
  newAtTheTable: 'New at the table',
  since: (month: string, isFounder: boolean) =>
    isFounder ? `Among the founders, since ${month}` : `Since ${month}`,
  leftIn: (year: number) => `Left in ${year}`,
  someoneGone: (year: number | null) =>
    year === null ? 'Someone who has left' : `Someone who left in ${year}`,
  /** The accessible name of the list under a person. */
  broughtBy: (by: Person) =>
    by ? (by.isViewer ? 'You brought in' : `${by.name} brought in`) : 'Brought in by someone who has left',
  broughtInBy: (by: Person) =>
    by
      ? by.isViewer
        ? 'Brought in by you'
        : `Brought in by ${by.name}`
      : 'Brought in by someone who has left',
  /** "What Dana wrote of Lucía"; of oneself: "What Dana wrote of you". */
  whatWasWritten: (by: Person, whom: Person) => {
    const of = whom ? ` of ${whom.isViewer ? 'you' : first(whom.name)}` : ''
    return by ? `What ${by.isViewer ? 'you' : first(by.name)} wrote${of}` : `What was written${of}`
  },
}

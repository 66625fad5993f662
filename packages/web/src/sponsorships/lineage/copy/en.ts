type Person = { name: string; isViewer: boolean } | null

const first = (name: string) => name.split(' ')[0] ?? name

/** The words of the lineage: who brought in whom. */
export const copy = {
  people: 'People',
  lineage: 'Lineage',
  lede: 'Who brought in whom. It never changes, and is seen at this table only.',
  onlyOne: 'Only you are here so far. Whomever you bring in will stand under your name.',
  newAtTheTable: 'New at the table',
  /** What follows the name: "with Dana Whitfield, since March 2026". */
  since: (month: string, isFounder: boolean) =>
    isFounder ? `among the founders, since ${month}` : `since ${month}`,
  leftIn: (year: number) => `left in ${year}`,
  broughtInBy: (by: Person) => `with ${by ? (by.isViewer ? 'you' : by.name) : 'someone who has left'}`,
  someoneGone: (year: number | null) =>
    year === null ? 'Someone who has left' : `Someone who left in ${year}`,
  /** The accessible name of the list under a person. */
  broughtBy: (by: Person) =>
    by ? (by.isViewer ? 'You brought in' : `${by.name} brought in`) : 'Brought in by someone who has left',
  whatWasWritten: (by: Person) =>
    by ? `What ${by.isViewer ? 'you' : first(by.name)} wrote` : 'What was written',
  /** Follows it for whoever does not see beside whom it stands. */
  aboutWhom: (whom: Person) => (whom ? ` about ${whom.isViewer ? 'you' : whom.name}` : ''),
}

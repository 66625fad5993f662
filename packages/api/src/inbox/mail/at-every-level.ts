/**
 * What is told about somebody's own seat: whoever's rights change gets a message that says so and why, whatever else
 * they want by mail, and in full.
 */
const aboutOwnSeat: ReadonlySet<string> = new Set([
  'GROUP_FOUNDED',
  'CHARTER_REWRITTEN',
  'ADMIN_MADE',
  'ADMIN_UNMADE',
  'MEMBER_PAUSED',
  'MEMBER_RESUMED',
  'MEMBER_RELEASED',
  'MEMBER_LEFT',
])

/** Whether it tells somebody of their own seat: nobody may miss what changes their rights. */
export const isAboutOwnSeat = (kind: string): boolean => aboutOwnSeat.has(kind)

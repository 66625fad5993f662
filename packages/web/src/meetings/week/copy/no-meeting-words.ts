/** The words while no meeting is to come. */
export const noMeetingWords = {
  /** The group's own words for when it meets, with a stop where they have none: a sentence follows. */
  rhythm: (rhythm: string) => (/[.!?…]$/.test(rhythm) ? rhythm : `${rhythm}.`),
  none: (meeting: string) => `No ${lower(meeting)} is planned here yet.`,
  noOther: (meeting: string) => `No other ${lower(meeting)} is planned yet.`,
  planIt: 'Once it is, everyone sees here when it is and who is coming.',
  whoPlans: 'An admin or a host plans it; then you see here when it is and who is coming.',
  plan: (meeting: string) => `Plan the ${lower(meeting)}`,
}

const lower = (words: string) => words.toLocaleLowerCase('en')

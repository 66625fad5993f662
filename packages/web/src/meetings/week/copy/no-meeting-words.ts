/** The words while no meeting is to come. */
export const noMeetingWords = {
  none: (meeting: string) => `No ${lower(meeting)} is planned here yet.`,
  noOther: (meeting: string) => `No other ${lower(meeting)} is planned yet.`,
  planIt: 'Once it is, everyone sees here when it is and who is coming.',
  whoPlans: 'An admin or a host plans it; then you see here when it is and who is coming.',
  plan: (meeting: string) => `Plan the ${lower(meeting)}`,
}

const lower = (words: string) => words.toLocaleLowerCase('en')

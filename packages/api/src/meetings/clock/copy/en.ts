/** What the clock has to say to people, in English. */
export const copy = {
  open: 'Say whether you come',

  /** @param meetingName what the group calls its meetings: "Coffee" */
  reminder: (meetingName: string, when: string, group: string, place: string) => ({
    subject: `${meetingName} is ${when}. Will you be there?`,
    heading: `${meetingName} is ${when}. Will you be there?`,
    says: [
      place ? `${group} meets at this place: ${place}.` : `${group} meets.`,
      'You have said nothing yet, and that is fine. If you know whether you come, the others are glad to know too.',
    ],
  }),

  /** As the clocks of the place show it: "tomorrow at 6:30 AM". */
  when: (isToday: boolean, clock: string, zone: string | null) =>
    `${isToday ? 'today' : 'tomorrow'} at ${clock}${zone ? ` (${zone} time)` : ''}`,
}

/** The words of the three answers. On their own: the Table brings no more along. */
export const answerWords = {
  willYouCome: 'Will you be at the table?',
  willYouComeOn: (day: string) => `Will you come on ${day}?`,
  answers: (isThisWeek: boolean) => [
    { value: 'GOING' as const, label: 'I’ll be there' },
    { value: 'NOT_GOING' as const, label: isThisWeek ? 'Can’t this week' : 'Can’t this time' },
    { value: 'MAYBE' as const, label: 'Not sure yet' },
  ],
  saidBeforeMove: 'You said this before it was moved. Does it still hold?',
  itHolds: 'Yes, it does',
  runningLate: 'I’m running late',
  theyKnow: 'They see it at the table.',
  asItWas: 'Your answer is as it was.',
  tryAgain: 'Try again',
}

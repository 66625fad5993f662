/** The words about a meeting that is just over. */
export const overWords = {
  whoWasThere: 'Who was there?',
  wereYouThere: (meeting: string, day: string, time: string) =>
    `${meeting} was ${day} at ${time}. Were you there?`,
  presences: [
    { value: 'PRESENT' as const, label: 'I was there' },
    { value: 'ABSENT' as const, label: 'I was not' },
  ],
  asItWas: 'What was said before stands.',
  markAll: 'Say it of everybody who was there',
  whatStayed: 'See who was there, and what stayed with us',
}

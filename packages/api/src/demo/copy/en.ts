/** The room's words for people, in English. */
export const copy = {
  clock: {
    title: 'What time it is',
    now: (time: string) => `For everything that waits for its time, it is ${time}.`,
    asOnTheWall: 'That is what the clock on the wall says.',
    ahead: (time: string) => `Let pass so far: ${time}.`,
    hint: 'Let time pass, and whatever it brings happens at once: mail leaves, rounds end, invitations run out, newcomers settle. Time does not go back here; what people write keeps the hour on the wall.',
    later: {
      fifteenMinutes: 'Fifteen minutes later',
      noon: 'Until noon',
      seven: 'Until seven in the evening',
      day: 'A day later',
      week: 'A week later',
      twoWeeks: 'Two weeks later',
      threeMonths: 'Three months later',
    },
  },
}

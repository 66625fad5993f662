/** The room's words for people, in English. */
export const copy = {
  clock: {
    title: 'What day it is',
    today: (day: string) => `For everything that waits for a day to come, it is ${day}.`,
    asOnTheWall: 'That is the day on the wall.',
    ahead: (days: number) => (days === 1 ? 'A day was let pass.' : `${days} days were let pass.`),
    hint: 'Let time pass, and whatever that day brings happens at once: rounds end, invitations run out, newcomers settle. Time does not go back here; what people write keeps the hour on the wall.',
    later: [
      { days: 1, words: 'A day later' },
      { days: 7, words: 'A week later' },
      { days: 14, words: 'Two weeks later' },
      { days: 91, words: 'Three months later' },
    ],
  },
}

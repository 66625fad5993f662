/** The words of the line that tells that mail came back. On their own: few pages bring them along. */
export const mailCameBackWords = {
  cameBack: (day: string) => `Mail to you came back on ${day}, so we send you none at the moment.`,
  lookAtAddress: 'See what you can do',
}

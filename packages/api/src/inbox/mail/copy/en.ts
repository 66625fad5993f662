/** What mails to members say around what they are about, in English. */
export const copy = {
  because: (group: string, house: string) => `You get this because you have a seat at ${group}, on ${house}.`,
  becauseYouHad: (group: string, house: string) =>
    `You get this because you had a seat at ${group}, on ${house}.`,
  noAnswers: 'Answering this mail reaches nobody; please answer there instead.',
  whatYouGet: 'Which mails you get, and when',
  noMore: (group: string) => `No more mail from ${group}`,
}

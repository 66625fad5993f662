/** What mails to members say around what they are about, in English. */
export const copy = {
  because: (group: string, house: string) => `You get this because you have a seat at ${group}, on ${house}.`,
  becauseYouHad: (group: string, house: string) =>
    `You get this because you had a seat at ${group}, on ${house}.`,
  answers: {
    notSaid: 'You have not said yet whether you come. A press is enough, without signing in:',
    said: (answer: string) => `You have said: “${answer}”. If that has changed, a press is enough:`,
    saidBeforeMove: (answer: string) =>
      `Before it was moved you had said: “${answer}”. Does it still hold? A press is enough:`,
  },
  noAnswers: 'Answering this mail reaches nobody; please answer there instead.',
  whatYouGet: 'Which mails you get, and when',
  noMore: (group: string) => `No more mail from ${group}`,
}

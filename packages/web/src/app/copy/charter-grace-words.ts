/** What stands above each page while a new charter waits for one's yes. */
export const charterGraceWords = {
  charterChanged: (day: string) =>
    `The charter has changed. To stay at the table, please read it and say yes by ${day}.`,
  readCharter: 'Read the charter',
}

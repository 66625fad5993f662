/** The room's words for people, in English. */
export const copy = {
  somebody: 'Somebody',
  pictures: (count: number) => (count === 1 ? 'a picture' : `${count} pictures`),
  papers: (count: number) => (count === 1 ? 'a paper' : `${count} papers`),
  and: ' and ',
  withFiles: (by: string, files: string) => `${by}, with ${files}`,
  sentences: {
    mentioned: (who: string, title: string) => `${who} named you in “${title}”`,
    answered: (who: string, title: string) => `${who} answered you in “${title}”`,
    posted: (who: string, title: string) => `${who} wrote in “${title}”`,
    started: (who: string, title: string) => `${who} started “${title}”`,
    keptWithYou: (who: string, title: string) =>
      `${who} keeps “${title}” among a few, and you are one of them`,
    thanked: (who: string, title: string) => `${who} thanks you for your help with “${title}”`,
    whatBecame: (title: string) => `What became of “${title}”${/[?!.…]$/.test(title) ? '' : '?'}`,
    presentLater: (who: string, title: string) => `${who} was there too. May they read “${title}”?`,
    tableAsked: (who: string, title: string) => `${who} would like to bring “${title}” to the table`,
    tableAgreed: (who: string, title: string) => `${who} is glad to have “${title}” on the table`,
    tableDeclined: (who: string, title: string) => `${who} would rather not have “${title}” on the table`,
    planned: (name: string, when: string) => `${name} is planned: ${when}`,
    moved: (name: string, when: string) => `${name} has moved to ${when}`,
    changed: (name: string, when: string) => `Something changed about ${name} on ${when}`,
    cancelled: (name: string, when: string) => `${name} on ${when} is cancelled`,
    seriesPlanned: (name: string, first: string | null) =>
      first ? `${name} has a rhythm now, from ${first} on` : `${name} has a rhythm now`,
    seriesChanged: (name: string, next: string | null) =>
      next ? `The rhythm of ${name} has changed. Next: ${next}` : `The rhythm of ${name} has changed`,
    seriesEnded: (name: string) => `${name} no longer repeats`,
  },
  refusals: {
    noSuchItem: 'There is no such thing in your inbox. Nothing was changed.',
  },
}

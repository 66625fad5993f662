/** A sentence in parts: words, and what stands for the moment that it names. */
type Parts<Moment> = (string | Moment)[]

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
    planned: <Moment>(name: string, when: Moment): Parts<Moment> => [`${name} is planned: `, when],
    moved: <Moment>(name: string, when: Moment): Parts<Moment> => [`${name} has moved to `, when],
    changed: <Moment>(name: string, when: Moment): Parts<Moment> => [
      `Something changed about ${name} on `,
      when,
    ],
    cancelled: <Moment>(name: string, when: Moment): Parts<Moment> => [`${name} on `, when, ' is cancelled'],
    seriesPlanned: <Moment>(name: string, first: Moment | null): Parts<Moment> =>
      first ? [`${name} has a rhythm now, from `, first, ' on'] : [`${name} has a rhythm now`],
    seriesChanged: <Moment>(name: string, next: Moment | null): Parts<Moment> =>
      next ? [`The rhythm of ${name} has changed. Next: `, next] : [`The rhythm of ${name} has changed`],
    seriesEnded: (name: string): string[] => [`${name} no longer repeats`],
  },
  refusals: {
    noSuchItem: 'There is no such thing in your inbox. Nothing was changed.',
  },
}

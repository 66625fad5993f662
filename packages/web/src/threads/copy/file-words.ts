const kilo = 1_000
const amounts = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 })

const size = (bytes: number) =>
  bytes < kilo * kilo
    ? `${amounts.format(Math.max(1, bytes / kilo))} kB`
    : `${amounts.format(bytes / kilo / kilo)} MB`

/** The words of the pictures and papers of a post. */
export const fileWords = {
  pictures: 'Pictures',
  papers: 'Papers',
  /** Where nobody said what a picture shows. */
  notDescribed: (name: string) => `Picture “${name}”. Nobody said what it shows.`,
  paper: (bytes: number) => `PDF, ${size(bytes)}`,
  broken: (name: string) => `The picture “${name}” could not be shown.`,
  tryAgain: 'Try again',

  ofMany: (at: number, count: number) => `Picture ${at} of ${count}`,
  previous: 'Previous',
  next: 'Next',
  byItself: 'Open it by itself',
  close: 'Close',

  /** In a thread taken along as a text. */
  aPicture: (name: string, alt: string) => `Picture “${name}”${alt ? `: ${alt}` : ''}`,
  aPaper: (name: string) => `Paper “${name}”`,
}

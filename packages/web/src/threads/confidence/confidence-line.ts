import type { Confidence } from './confidence.ts'

interface Known {
  confidence: Confidence
  readers: readonly { name: string; isViewer: boolean }[]
}

const names = new Intl.ListFormat('en')

const words: Record<Confidence, string> = {
  TABLE: 'Stays at this table.',
  NAMED: 'Nobody else knows of it.',
  PRESENT: 'For those who were there.',
  NOT_AGAIN: 'Stays at this table, and is not to be raised again.',
  LESSON_MAY_TRAVEL: 'The lesson may travel; names and stories stay here.',
}

/** Who may know of a thread, in one calm line; by name where they are a few: "Between you and Anne Brody." */
export function confidenceLine({ confidence, readers }: Known): string {
  const others = readers.filter(({ isViewer }) => !isViewer).map(({ name }) => name)
  const between = readers.length > 0 && `Between ${names.format(['you', ...others])}. `
  return `${between || ''}${words[confidence]}`
}

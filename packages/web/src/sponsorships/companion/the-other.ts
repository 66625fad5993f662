import { sideBySideWords as copy } from './copy/side-by-side-words.ts'

interface Person {
  name: string
  isViewer: boolean
}

/** Whom the reader shares the page with, and as what. */
export function theOther({ sponsor, newcomer }: { sponsor: Person | null; newcomer: Person | null }) {
  const isNewcomer = newcomer?.isViewer === true
  return { other: (isNewcomer ? sponsor : newcomer)?.name ?? copy.someone, isNewcomer }
}

/** How long a page waits for its faces before it is read in the machine's own. In milliseconds. */
const patience = 1_000

/** Fulfilled once words are shown: before, nothing can take the focus. */
export let wordsAreShown: Promise<unknown> = Promise.resolve()

/**
 * Asks for the faces above every fold while the page is drawn, not while what draws it is still on its way. Its words
 * are shown when they are there: lines that break anew would move what one has begun to read.
 */
export function bringFaces(): void {
  const faces = ['Literata', 'Atkinson Hyperlegible Next'].map(face => document.fonts.load(`1em "${face}"`))
  const enough = new Promise(resolve => setTimeout(resolve, patience))
  wordsAreShown = Promise.race([Promise.allSettled(faces), enough]).then(
    () => (document.documentElement.dataset['faces'] = 'there'),
  )
}

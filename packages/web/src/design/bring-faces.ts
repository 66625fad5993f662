/** How long a page waits for its faces before it is read in the machine's own. In milliseconds. */
const patience = 1_000

/**
 * Shows the page's words when the faces above every fold are there: lines that break anew would move what one has begun
 * to read.
 */
export async function bringFaces(): Promise<void> {
  const faces = ['Literata', 'Atkinson Hyperlegible Next'].map(face => document.fonts.load(`1em "${face}"`))
  const enough = new Promise(resolve => setTimeout(resolve, patience))
  await Promise.race([Promise.allSettled(faces), enough])
  document.documentElement.dataset['faces'] = 'there'
}

/**
 * Brings the scripts that a drawn page only names, once it is painted: what is read comes before what it is used with.
 * They begin one by one, the last named first, for those before are made of them; between two of them the browser
 * answers who scrolls.
 */
export async function bringProgram(): Promise<void> {
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')]
  if (named.length === 0) return
  await painted()
  for (const link of named) link.rel = 'modulepreload'
  for (const { href } of named.toReversed()) {
    await import(/* @vite-ignore */ href)
    await untilIdle()
  }
}

/** After the next frame. A page out of sight has none, and nobody to wait for. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 300)
  })
}

const untilIdle = () => new Promise(resolve => setTimeout(resolve))

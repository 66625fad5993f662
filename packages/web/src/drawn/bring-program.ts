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
    await import(/* @vite-ignore */ href).catch(() => openAgain(href))
    await untilIdle()
  }
}

/** How long a page stays as it is, to be read, before it looks again for what did not come. In milliseconds. */
const patience = 3_000

/** A browser asks for a script once a page: where the network comes back, the page is opened anew. */
async function openAgain(href: string): Promise<never> {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, patience))
    const there = await fetch(href, { cache: 'reload' }).catch(() => null)
    if (there?.ok) window.location.reload()
  }
}

/** Once a frame with the page has been shown, which the one after it tells. A page out of sight has none. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    if (document.hidden) resolve()
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
    setTimeout(resolve, 1_000)
  })
}

const untilIdle = () => new Promise(resolve => setTimeout(resolve))

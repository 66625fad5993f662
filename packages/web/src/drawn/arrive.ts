import { bringFaces } from '../design/bring-faces.ts'
import { goToNew } from '../threads/posts/first-new.ts'
import { bringProgram } from './bring-program.ts'
import { keepWhatIsDone } from './keep-what-is-done.ts'
import { tellZone } from './tell-zone.ts'

/**
 * What a page does as soon as it stands there, drawn or not, before its program has come: a program of its own, and the
 * only script a page waits for.
 */
async function arrive(): Promise<void> {
  tellZone()
  keepWhatIsDone()
  setStyles()
  clearWhereElsewhere()
  await bringFaces()
  if (isOpenedAnew()) goToNew()
  await bringProgram()
}

/** Those the API drew, which the content security policy allows from a script alone. */
function setStyles(): void {
  for (const drawn of document.querySelectorAll<HTMLElement>('[data-style]'))
    drawn.style.cssText = drawn.dataset['style'] ?? ''
}

/** Whoever is led to a place that is not drawn is shown no other place first. */
function clearWhereElsewhere(): void {
  const id = placeNamed()
  if (id && !document.getElementById(id)) document.getElementById('root')?.replaceChildren()
}

function placeNamed(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

/** Where one comes back to a page, or to a place on it, the browser knows the way. */
function isOpenedAnew(): boolean {
  const [opening] = performance.getEntriesByType('navigation')
  return location.hash === '' && opening instanceof PerformanceNavigationTiming && opening.type === 'navigate'
}

void arrive()

/** The line above what is new; where posts stand by what they answer, the first that is marked. */
export function firstNew(): HTMLElement | null {
  return document.getElementById('new') ?? document.querySelector<HTMLElement>('[data-new]')
}

/** Where it is far down, and the reader has not gone anywhere yet. */
export function goToNew(): void {
  const first = firstNew()
  if (window.scrollY === 0 && first && first.getBoundingClientRect().top > window.innerHeight / 2)
    first.scrollIntoView()
}

/** What somebody pressed, typed into, or stands on, by its way down from the place of the application. */
type Spot = { way: number[]; is: string }

/**
 * Minds what is done on a page that is drawn, while its program is still on its way: a press, words, the focus. When
 * the program is there it happens on what stands in the same place then. Links are followed at once, as links are.
 */
export function keepWhatIsDone(): void {
  const place = document.querySelector<HTMLElement>('#root[aria-busy]')
  if (!place) return
  let pressed: Spot | undefined
  let focused: Spot | undefined
  const typed = new Map<string, { spot: Spot; words: string }>()

  const listeners: [string, (event: Event) => void][] = [
    [
      'click',
      event => {
        const target =
          event.target instanceof Element ? event.target.closest('a[href], button, input, summary') : null
        if (!target || target.matches('a[href]')) return
        // A choice shows at once; all else happens later.
        if (!target.matches('[type=radio], [type=checkbox]')) event.preventDefault()
        pressed = spotOf(target, place)
      },
    ],
    ['submit', event => event.preventDefault()],
    ['focusin', event => (focused = spotOf(event.target as Element, place))],
    ['focusout', () => (focused = undefined)],
    [
      'input',
      ({ target }) => {
        if (!(target instanceof HTMLTextAreaElement)) return
        const spot = spotOf(target, place)
        typed.set(String(spot.way), { spot, words: target.value })
      },
    ],
  ]
  for (const [kind, hear] of listeners) place.addEventListener(kind, hear, true)

  const watching = new MutationObserver(() => {
    watching.disconnect()
    for (const [kind, hear] of listeners) place.removeEventListener(kind, hear, true)
    for (const { spot, words } of typed.values())
      write(find(spot, place) ?? place.querySelector('textarea'), words)
    if (focused) find(focused, place)?.focus({ preventScroll: true })
    if (pressed) find(pressed, place)?.click()
  })
  watching.observe(place, { attributeFilter: ['aria-busy'] })
}

function spotOf(element: Element, place: Element): Spot {
  const way: number[] = []
  for (let at = element; at !== place && at.parentElement; at = at.parentElement)
    way.unshift([...at.parentElement.children].indexOf(at))
  return { way, is: kindOf(element) }
}

/** What stands at the end of the way now; nothing, where that is something else. */
function find({ way, is }: Spot, place: Element): HTMLElement | undefined {
  const found = way.reduce<Element | undefined>((at, index) => at?.children[index], place)
  return found instanceof HTMLElement && kindOf(found) === is ? found : undefined
}

/** The kind of an element, and which of its kind. */
function kindOf(element: Element): string {
  const named = ['aria-label', 'value', 'type'].map(name => element.getAttribute(name) ?? '')
  const words = element instanceof HTMLTextAreaElement ? '' : element.textContent
  return [element.tagName, ...named, words].join('\n')
}

/** Behind what may stand there of an earlier time, as if it were typed now. */
function write(field: HTMLElement | null, words: string): void {
  if (!(field instanceof HTMLTextAreaElement)) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
  document.execCommand('insertText', false, words)
}

import { useId, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/text-field.tsx'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { goToWords as copy } from '../copy/go-to-words.ts'
import { matching, type Destination } from './destinations.ts'
import styles from './go-to.module.css'
import { useDestinations } from './use-destinations.ts'

/**
 * Goes wherever one types: to a place, a person, a thread, another group; else to the search for those words. The focus
 * stays in the field: arrow keys choose, Enter goes, and a screen reader is told what is offered.
 */
export function GoTo({ onClose }: { onClose: () => void }) {
  const slug = useSlug()
  const id = useId()
  const navigate = useNavigate()
  const destinations = useDestinations(slug)
  const [words, setWords] = useState('')
  /** Its path: more may come while one chooses. */
  const [chosen, setChosen] = useState<string | null>(null)
  const found = [...matching(words, destinations), ...searchFor(words.trim(), slug)]
  const current = found.find(({ path }) => path === chosen) ?? found[0]

  function go({ path }: Destination) {
    onClose()
    void navigate(path)
  }

  function press(event: KeyboardEvent) {
    if (!current || event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) setChosen(found.at((found.indexOf(current) + by) % found.length)?.path ?? null)
    else if (event.key === 'Enter') go(current)
    else return
    event.preventDefault()
  }

  return (
    <Dialog open title={copy.goTo} onClose={onClose}>
      <TextField
        label={copy.label}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current && `${id}-${current.path}`}
        value={words}
        onChange={event => {
          setWords(event.target.value)
          setChosen(null)
        }}
        onKeyDown={press}
      />
      <VisuallyHidden>
        <span role="status">{words && copy.found(found.map(({ name }) => name))}</span>
      </VisuallyHidden>
      <div id={id} role="listbox" aria-label={copy.choices} className={styles.choices}>
        {found.map(destination => (
          <div
            key={destination.path}
            id={`${id}-${destination.path}`}
            role="option"
            aria-selected={destination === current}
            className={styles.choice}
            tabIndex={-1}
            ref={destination === current ? intoView : undefined}
            onMouseDown={event => {
              event.preventDefault()
              go(destination)
            }}
          >
            <strong>{destination.name}</strong>
            {destination.what && `, ${destination.what}`}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

/** On a low screen the last stand below its edge. */
function intoView(option: HTMLElement | null) {
  option?.scrollIntoView({ block: 'nearest' })
}

/** What is offered below all else: somebody may remember words that stand in no title. */
function searchFor(words: string, slug: string): Destination[] {
  if (!words) return []
  return [{ path: `${paths.search(slug)}?${new URLSearchParams({ words })}`, name: copy.searchFor(words) }]
}

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
  const [chosen, setChosen] = useState(0)
  const found = [...matching(words, destinations), ...searchFor(words.trim(), slug)]
  const current = found[Math.min(chosen, found.length - 1)]

  function go({ path }: Destination) {
    onClose()
    void navigate(path)
  }

  function press(event: KeyboardEvent) {
    if (!current || event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) setChosen((found.indexOf(current) + by + found.length) % found.length)
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
          setChosen(0)
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

/** What is offered below all else: somebody may remember words that stand in no title. */
function searchFor(words: string, slug: string): Destination[] {
  if (!words) return []
  return [{ path: `${paths.search(slug)}?${new URLSearchParams({ words })}`, name: copy.searchFor(words) }]
}

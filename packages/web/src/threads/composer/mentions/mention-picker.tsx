import { useEffect, useEffectEvent, useId, useState } from 'react'
import { VisuallyHidden } from '../../../design/visually-hidden.tsx'
import { mentionWords as copy } from '../../copy/mention-words.ts'
import { beingNamed, type BeingNamed } from './being-named.ts'
import styles from './mention-picker.module.css'
import type { NamingPlace } from './naming-place.ts'
import { useMentionable, type Mentionable } from './use-mentionable.ts'

/**
 * Those whose name begins as it is typed after an @, below the field. The focus stays in the field: arrow keys, Enter
 * and Escape are taken there, and a screen reader is told who is offered.
 */
export function MentionPicker({ place, threadId }: { place: NamingPlace; threadId: string }) {
  const id = useId()
  const [naming, setNaming] = useState<BeingNamed | null>(null)
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState('')
  const found = useMentionable(threadId, naming?.beginning ?? null)
  const current = found[Math.min(chosen, found.length - 1)]

  const look = useEffectEvent(() => {
    const before = place.beforeCaret()
    const now = before === null ? null : beingNamed(before, before.length)
    if (now?.from === naming?.from && now?.beginning === naming?.beginning) return
    setNaming(now)
    setChosen(0)
    setSaid('')
  })

  function pick(person: Mentionable) {
    const before = place.beforeCaret()
    if (before === null || !naming) return
    place.put(person, before.length - naming.from)
    setNaming(null)
    setSaid(copy.named(person.name))
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!current || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) setChosen((found.indexOf(current) + by + found.length) % found.length)
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) pick(current)
    else if (event.key === 'Escape') setNaming(null)
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  })

  useEffect(() => {
    const area = place.field()
    if (!area) return
    const first = requestAnimationFrame(() => look())
    const deaf = place.hear(() => look())
    // Before the field itself takes the key.
    area.addEventListener('keydown', press, { capture: true })
    return () => {
      cancelAnimationFrame(first)
      deaf()
      area.removeEventListener('keydown', press, { capture: true })
    }
  }, [place])

  useEffect(() => {
    const area = place.field()
    if (!area || !current) return
    area.setAttribute('aria-controls', id)
    area.setAttribute('aria-autocomplete', 'list')
    area.setAttribute('aria-activedescendant', `${id}-${current.id}`)
    return () => {
      for (const name of ['controls', 'autocomplete', 'activedescendant'])
        area.removeAttribute(`aria-${name}`)
    }
  }, [place, id, current])

  return (
    <>
      <VisuallyHidden>
        <span role="status">{current ? copy.found(found.map(({ name }) => name)) : said}</span>
      </VisuallyHidden>
      {current && (
        <div id={id} role="listbox" aria-label={copy.whom} className={styles.people}>
          {found.map(person => (
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={person === current}
              className={styles.person}
              tabIndex={-1}
              onMouseDown={event => {
                event.preventDefault()
                pick(person)
              }}
            >
              <strong>{person.name}</strong>
              {person.trade && `, ${person.trade}`}
            </div>
          ))}
        </div>
      )}
    </>
  )
}

import { useEffect, useEffectEvent, useId, useState, type RefObject } from 'react'
import { VisuallyHidden } from '../../../design/visually-hidden.tsx'
import { mentionWords as copy } from '../../copy/mention-words.ts'
import { writeEdit } from '../write-edit.ts'
import { beingNamed, type BeingNamed } from './being-named.ts'
import styles from './mention-picker.module.css'
import { useMentionable, type Mentionable } from './use-mentionable.ts'

/**
 * Those whose name begins as it is typed after an @, below the field. The focus stays in the field: arrow keys, Enter
 * and Escape are taken there, and a screen reader is told who is offered.
 */
export function MentionPicker({
  field,
  threadId,
  onPick,
}: {
  field: RefObject<HTMLTextAreaElement | null>
  threadId: string
  onPick: (person: Mentionable) => void
}) {
  const id = useId()
  const [naming, setNaming] = useState<BeingNamed | null>(null)
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState('')
  const found = useMentionable(threadId, naming?.beginning ?? null)
  const current = found[Math.min(chosen, found.length - 1)]

  const look = useEffectEvent(() => {
    const area = field.current
    const isAtCaret = area && area === document.activeElement && area.selectionStart === area.selectionEnd
    const now = isAtCaret ? beingNamed(area.value, area.selectionStart) : null
    if (now?.from === naming?.from && now?.beginning === naming?.beginning) return
    setNaming(now)
    setChosen(0)
    setSaid('')
  })

  function pick(person: Mentionable) {
    const area = field.current
    if (!area || !naming) return
    onPick(person)
    const insert = `@${person.name} `
    const end = naming.from + insert.length
    writeEdit(area, { from: naming.from, to: area.selectionStart, insert, choose: [end, end] })
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
    event.stopPropagation()
  })

  useEffect(() => {
    const area = field.current
    if (!area) return
    const first = requestAnimationFrame(() => look())
    area.addEventListener('keydown', press)
    area.addEventListener('input', look)
    area.addEventListener('blur', look)
    document.addEventListener('selectionchange', look)
    return () => {
      cancelAnimationFrame(first)
      area.removeEventListener('keydown', press)
      area.removeEventListener('input', look)
      area.removeEventListener('blur', look)
      document.removeEventListener('selectionchange', look)
    }
  }, [field])

  useEffect(() => {
    const area = field.current
    if (!area || !current) return
    area.setAttribute('aria-controls', id)
    area.setAttribute('aria-autocomplete', 'list')
    area.setAttribute('aria-activedescendant', `${id}-${current.id}`)
    return () => {
      for (const name of ['controls', 'autocomplete', 'activedescendant'])
        area.removeAttribute(`aria-${name}`)
    }
  }, [field, id, current])

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

import { useId, useState } from 'react'
import { Checkbox } from '../../design/checkbox.tsx'
import { TextField } from '../../design/text-field.tsx'
import { confidenceWords as copy } from './copy/en.ts'
import styles from './people-picker.module.css'

interface Person {
  id: string
  name: string
  trade: string
}

/** So many are found at a glance. */
const atAGlance = 12

/** Some of the people at the table, each a box to tick; in a larger group one finds them by name or trade. */
export function PeoplePicker({
  people,
  chosen,
  refusal,
  onChange,
}: {
  people: readonly Person[]
  chosen: readonly string[]
  refusal?: string | undefined
  onChange: (ids: string[]) => void
}) {
  const id = useId()
  const [looked, setLooked] = useState('')
  const isChosen = (person: Person) => chosen.includes(person.id)
  const found = people.filter(person => matches(person, looked))
  const described = [`${id}-hint`, refusal && `${id}-refusal`].filter(Boolean).join(' ')

  function tick(person: Person, isTicked: boolean) {
    onChange(
      people.filter(other => (other.id === person.id ? isTicked : isChosen(other))).map(other => other.id),
    )
  }

  return (
    <fieldset
      className={styles.people}
      tabIndex={-1}
      aria-describedby={described}
      aria-invalid={refusal ? true : undefined}
    >
      <legend>{copy.whom}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {copy.whomHint}
      </p>
      {people.length > atAGlance && (
        <TextField
          label={copy.find}
          type="search"
          value={looked}
          autoComplete="off"
          onChange={event => setLooked(event.currentTarget.value)}
        />
      )}
      <div className={styles.list}>
        {found.map(person => (
          <Checkbox
            key={person.id}
            label={person.trade ? `${person.name}, ${person.trade}` : person.name}
            checked={isChosen(person)}
            onChange={event => tick(person, event.currentTarget.checked)}
          />
        ))}
      </div>
      {found.length === 0 && <p role="status">{copy.nobodyFound}</p>}
      <p className={styles.named} aria-live="polite">
        {copy.itIsFor(people.filter(isChosen).map(({ name }) => name))}
      </p>
      {refusal && (
        <p id={`${id}-refusal`} className={styles.refusal}>
          {refusal}
        </p>
      )}
    </fieldset>
  )
}

function matches({ name, trade }: Person, looked: string): boolean {
  return plain(`${name} ${trade}`).includes(plain(looked.trim()))
}

/** "Tomás" is found by "tomas". */
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

import { useState, type ChangeEvent } from 'react'
import { readKeptWords, wordsToKeep, type FormWords } from './kept-words.ts'

type Change = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>

/** A form's words while they are being written. */
export interface KeptForm<Values> {
  values: Values
  change: (part: Partial<Values>) => void
  /** What a text field, text area or select takes to show and change one field. */
  control: (field: keyof Values & string) => {
    name: string
    value: string
    onChange: (event: Change) => void
  }
  /** The words were sent, or given up on purpose. */
  forget: () => void
}

/**
 * A form whose words stay on this device until they are sent: a closed window loses nothing. `key` names the
 * form and whose it is; of two windows on the same form the one written in last is kept.
 */
export function useKeptForm<Values extends FormWords<Values>>(key: string, start: Values): KeptForm<Values> {
  const place = `sixthirty/form/${key}`
  const [typed, setTyped] = useState(() =>
    readKeptWords(
      onDevice(storage => storage.getItem(place)),
      start,
    ),
  )
  const values: Values = { ...start, ...typed }

  function change(part: Partial<Values>) {
    setTyped(before => {
      const kept = wordsToKeep({ ...before, ...part }, start)
      onDevice(storage => storage.setItem(place, JSON.stringify(kept)))
      return kept
    })
  }

  return {
    values,
    change,
    control: field => ({
      name: field,
      value: values[field],
      onChange: event => change({ [field]: event.target.value } as Partial<Values>),
    }),
    forget() {
      onDevice(storage => storage.removeItem(place))
      setTyped({})
    },
  }
}

/** Where the browser closes its storage or it is full, the words still stand in the form. */
function onDevice<Answer>(work: (storage: Storage) => Answer): Answer | null {
  try {
    return work(window.localStorage)
  } catch {
    return null
  }
}

import { useState } from 'react'
import { readKeptWords, wordsToKeep, type FormWords } from './kept-words.ts'

/** What a text field, text area or select takes to show and change one field. */
export interface Control {
  name: string
  value: string
  onChange: (event: { target: { value: string } }) => void
}

/** A form's words while they are being written. */
export interface KeptForm<Values> {
  values: Values
  change: (part: Partial<Values>) => void
  control: (field: keyof Values & string) => Control
  /** The words were sent, or given up on purpose. */
  forget: () => void
}

/**
 * A form whose words stay on this device until they are sent: a closed window loses nothing. `key` names the
 * form and whose it is; of two windows on the same form the one written in last is kept.
 */
export function useKeptForm<Values extends FormWords<Values>>(key: string, start: Values): KeptForm<Values> {
  const place = `sixthirty/form/${key}`
  const [typed, setTyped] = useState(() => {
    const stored = onDevice(storage => storage.getItem(place))
    return readKeptWords(stored, start)
  })
  const values: Values = { ...start, ...typed }

  function change(part: Partial<Values>) {
    const kept = wordsToKeep({ ...typed, ...part }, start)
    onDevice(storage => storage.setItem(place, JSON.stringify(kept)))
    setTyped(kept)
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

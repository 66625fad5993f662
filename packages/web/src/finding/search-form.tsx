import type { FragmentType } from '@apollo/client'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { keysAreOn } from '../auth/keys-preference.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { TextField } from '../design/text-field.tsx'
import { copy } from './copy/en.ts'
import type { Narrowing_MemberFragment } from './narrowing.generated.ts'
import { Narrowing } from './narrowing.tsx'
import { writeLooking, type Looking } from './search-address.ts'

/** What one looks for; sending it only changes the page's address. */
export function SearchForm({
  looking,
  members,
}: {
  looking: Looking
  /** Of the one group in which one looks: then it can be narrowed down. */
  members?: readonly FragmentType<Narrowing_MemberFragment>[]
}) {
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusOnSlash(form.current), [])
  const [chosen, setChosen] = useState(looking)
  const address = writeLooking(looking)
  const [known, setKnown] = useState(address)
  // Going back shows what was looked for then; the field one is in keeps the focus.
  if (known !== address) {
    setKnown(address)
    setChosen(looking)
  }
  const choose = (part: Partial<Looking>) => setChosen(before => ({ ...before, ...part }))
  return (
    <form
      ref={form}
      role="search"
      onSubmit={event => {
        event.preventDefault()
        void navigate(writeLooking({ ...chosen, words: chosen.words.trim() }))
      }}
    >
      <TextField
        label={copy.words}
        type="search"
        name="words"
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        value={chosen.words}
        onChange={event => choose({ words: event.target.value })}
      />
      {members && <Narrowing {...{ members, looking, chosen, choose }} />}
      <ButtonRow>
        <Button type="submit" weight="primary">
          {copy.find}
        </Button>
      </ButtonRow>
    </form>
  )
}

/** Here `/` leads into the field, before it leads to this page. */
function focusOnSlash(form: HTMLFormElement | null) {
  function onKeyDown(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || !keysAreOn()) return
    event.preventDefault()
    event.stopPropagation()
    form?.querySelector('input')?.focus()
  }
  window.addEventListener('keydown', onKeyDown, true)
  return () => window.removeEventListener('keydown', onKeyDown, true)
}

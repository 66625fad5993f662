import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../../../design/button.tsx'
import { TextField } from '../../../design/text-field.tsx'
import { formattingWords } from '../../copy/formatting-words.ts'
import { surfaceWords as words } from '../../copy/surface-words.ts'
import { addressOf, type AskedLink } from './links.ts'
import styles from './rich.module.css'

/** Where a link leads, and its words where none were chosen. Enter makes it, Escape leaves it; both lead back to the text. */
export function LinkForm({
  asked,
  onLink,
  onLeave,
}: {
  asked: AskedLink
  /** `href` is null where the link is taken away. */
  onLink: (words: string, href: string | null) => void
  onLeave: () => void
}) {
  const first = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState(asked.words)
  const [address, setAddress] = useState(asked.address)
  const [isTried, setTried] = useState(false)
  const href = addressOf(address)
  const asksForWords = asked.words === ''

  useEffect(() => {
    first.current?.querySelector('input')?.focus()
  }, [])

  function make() {
    const named = said.trim() || (asksForWords ? address.trim() : '')
    if (href && named) onLink(named, href)
    else {
      setTried(true)
      first.current?.querySelector<HTMLInputElement>('input[name=address]')?.focus()
    }
  }

  /** It stands within other forms: neither key may reach them. */
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.nativeEvent.isComposing || (event.key === 'Enter' && event.target instanceof HTMLButtonElement))
      return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') make()
    else onLeave()
  }

  return (
    <div ref={first} role="group" aria-label={formattingWords.link} className={styles.link}>
      {asksForWords && (
        <TextField
          label={words.linkWords}
          value={said}
          autoComplete="off"
          onKeyDown={press}
          onChange={event => setSaid(event.currentTarget.value)}
        />
      )}
      <TextField
        label={words.address}
        name="address"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        value={address}
        autoComplete="off"
        onKeyDown={press}
        refusal={isTried && !href ? words.noAddress : undefined}
        onChange={event => setAddress(event.currentTarget.value)}
      />
      <div className={styles.linkActs}>
        <Button onKeyDown={press} onClick={make}>
          {words.link}
        </Button>
        {asked.address && (
          <Button weight="plain" onKeyDown={press} onClick={() => onLink(asked.words, null)}>
            {words.unlink}
          </Button>
        )}
        <Button weight="plain" onKeyDown={press} onClick={onLeave}>
          {words.leaveLink}
        </Button>
      </div>
    </div>
  )
}

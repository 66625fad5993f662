import { useState } from 'react'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Notice } from '../../design/notice.tsx'
import { Question } from '../../design/question.tsx'
import { TextField } from '../../design/text-field.tsx'
import { copy } from './copy/en.ts'

interface CalendarAddressProps {
  address: string
  pending: boolean
  trouble: string | undefined
  /** Answers whether there is a new one now. */
  onReset: () => Promise<boolean>
}

/** The secret address: to copy, to open, to make anew. */
export function CalendarAddress({ address, pending, trouble, onReset }: CalendarAddressProps) {
  const [said, setSaid] = useState<string>()
  const [asked, setAsked] = useState(false)

  async function copyIt() {
    try {
      await navigator.clipboard.writeText(address)
      setSaid(copy.copied)
    } catch {
      setSaid(copy.copyByHand)
    }
  }

  async function reset() {
    const done = await onReset()
    if (done) setSaid(copy.madeAnew)
    return done
  }

  return (
    <>
      <TextField
        label={copy.yourAddress}
        hint={copy.yourAddressHint}
        value={address}
        readOnly
        onFocus={event => event.target.select()}
      />
      <ButtonRow>
        <Button onClick={() => void copyIt()}>{copy.copyAddress}</Button>
        <Button weight="destructive" onClick={() => setAsked(true)}>
          {copy.makeNewAddress}
        </Button>
      </ButtonRow>
      {said && <Notice mood="done">{said}</Notice>}
      <Question
        open={asked}
        title={copy.resetQuestion}
        yes={copy.resetYes}
        no={copy.keepAddress}
        weight="destructive"
        pending={pending}
        trouble={trouble}
        onYes={reset}
        onClose={() => setAsked(false)}
      >
        <p>{copy.resetMeaning}</p>
      </Question>
    </>
  )
}

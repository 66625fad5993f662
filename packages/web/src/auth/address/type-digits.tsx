import { useEffect, useRef, useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { TextField } from '../../design/text-field.tsx'
import type { KeptForm } from '../../design/use-kept-form.ts'
import { AskToChangeAddressDocument } from './ask-for-digits.generated.ts'
import { copy } from './copy/en.ts'
import { ChangeAddressDocument } from './type-digits.generated.ts'
import styles from './your-address.module.css'

/** The second step: the digits that were sent prove that the new address is one's own. */
export function TypeDigits({
  form,
  takesFocus,
  onDone,
  onLeave,
  onOtherAddress,
}: {
  form: KeptForm<{ email: string; sentTo: string; digits: string }>
  /** Whether one comes from the first step, and not back to the page. */
  takesFocus: boolean
  onDone: () => void
  onLeave: () => void
  onOtherAddress: () => void
}) {
  const changing = useVerb(ChangeAddressDocument)
  const asking = useVerb(AskToChangeAddressDocument)
  const [wasSentAgain, setWasSentAgain] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.querySelector('input')?.focus()
  }, [takesFocus])
  const { sentTo, digits } = form.values

  async function prove() {
    setWasSentAgain(false)
    if (!(await changing.attempt({ input: { digits } }))) return false
    onDone()
    return true
  }

  async function sendAgain() {
    setWasSentAgain(false)
    if (!(await asking.attempt({ input: { email: sentTo } }))) return
    form.change({ digits: '' })
    setWasSentAgain(true)
    box.current?.querySelector('input')?.focus()
  }

  return (
    <div ref={box}>
      <p className={styles.goesTo}>
        {copy.sentTo[0]} <strong>{sentTo}</strong> {copy.sentTo[1]}
      </p>
      <Form onSend={prove}>
        <TextField
          {...form.control('digits')}
          label={copy.digits}
          hint={copy.digitsHint}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
          required
          refusal={changing.refusalFor('digits')}
        />
        <Trouble
          words={changing.trouble('digits') ?? asking.refusalFor('email') ?? asking.trouble('email')}
        />
        {wasSentAgain && <Notice mood="done">{copy.sentAgain}</Notice>}
        <ButtonRow>
          <Button type="submit" weight="primary" pending={changing.pending}>
            {copy.changeIt}
          </Button>
          <Button pending={asking.pending} onClick={() => void sendAgain()}>
            {copy.sendAgain}
          </Button>
          <Button weight="plain" onClick={onOtherAddress}>
            {copy.anotherAddress}
          </Button>
          <Button weight="plain" onClick={onLeave}>
            {copy.leaveAsItIs}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  )
}

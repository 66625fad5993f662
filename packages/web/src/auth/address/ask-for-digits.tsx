import { useEffect, useRef } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { TextField } from '../../design/text-field.tsx'
import type { KeptForm } from '../../design/use-kept-form.ts'
import { AskToChangeAddressDocument } from './ask-for-digits.generated.ts'
import { copy } from './copy/en.ts'

/** The first step: the new address, to which six digits are sent. */
export function AskForDigits({
  form,
  onLeave,
}: {
  form: KeptForm<{ email: string; sentTo: string; digits: string }>
  onLeave: () => void
}) {
  const { attempt, pending, refusalFor, trouble } = useVerb(AskToChangeAddressDocument)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])

  async function ask() {
    const email = form.values.email.trim()
    if (!(await attempt({ input: { email } }))) return false
    form.change({ sentTo: email, digits: '' })
    return true
  }

  return (
    <div ref={box}>
      <Form onSend={ask}>
        <TextField
          {...form.control('email')}
          label={copy.newAddress}
          hint={copy.newAddressHint}
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          refusal={refusalFor('email')}
        />
        <Trouble words={trouble('email')} />
        <ButtonRow>
          <Button type="submit" weight="primary" pending={pending}>
            {copy.sendDigits}
          </Button>
          <Button onClick={onLeave}>{copy.leaveAsItIs}</Button>
        </ButtonRow>
      </Form>
    </div>
  )
}

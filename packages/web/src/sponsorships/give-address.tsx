import { useState } from 'react'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { TextField } from '../design/text-field.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import { GiveAddressDocument } from './give-address.generated.ts'
import type { Part } from './part.ts'

/** Where the letter would go. Whoever can invite gives the address while inviting; nothing for all who may not. */
export function GiveAddress({ group, sponsorship }: Part) {
  const { id, viewerCanGiveAddress, viewerCanInvite, viewerCanTakeOver, candidateName, address, sponsor } =
    sponsorship
  const start = { email: address ?? '' }
  const { values, control, forget } = useKeptForm(`give-address/${group.viewerSeat.id}/${id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(GiveAddressDocument)
  const [isGiven, setIsGiven] = useState(false)
  const byItself = group.sponsorshipSettings?.invitesWhenCleared ?? false

  async function give() {
    setIsGiven(false)
    const input = { groupId: group.id, sponsorshipId: id, email: values.email }
    if (!(await attempt({ input }))) return false
    forget()
    setIsGiven(true)
    return true
  }

  if (!viewerCanGiveAddress || viewerCanInvite) return null
  // Where nobody sponsors any more, somebody has to take that over before a letter goes anywhere.
  const isMainAct = !address && !viewerCanTakeOver
  return (
    <Section title={copy.address(candidateName)} id="address">
      {sponsor?.isViewer ? (
        <Lede>
          {copy.addressLede} {byItself ? copy.goesOutByItself : copy.adminInvites}
        </Lede>
      ) : (
        <Lede>{copy.adminAddressLede}</Lede>
      )}
      <Form onSend={give}>
        <TextField
          {...control('email')}
          label={copy.email}
          refusal={refusalFor('email')}
          type="email"
          autoComplete="off"
          required
        />
        <Trouble words={trouble('email')} />
        <ButtonRow>
          <Button type="submit" weight={isMainAct ? 'primary' : 'quiet'} pending={pending}>
            {address ? copy.changeAddress : byItself ? copy.giveAndInvite : copy.giveAddress}
          </Button>
        </ButtonRow>
      </Form>
      {isGiven && <Notice mood="done">{copy.addressKept}</Notice>}
    </Section>
  )
}

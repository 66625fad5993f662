import { useRef, useState } from 'react'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Checkbox } from '../design/checkbox.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Section, Sheet } from '../design/sheet.tsx'
import { VisuallyHidden } from '../design/visually-hidden.tsx'
import { copy } from './copy/en.ts'
import { keysAreOn, switchKeys } from './keys-preference.ts'
import { SessionRow } from './session-row.tsx'
import { SettingsPageDocument } from './settings-page.generated.ts'
import { useSignOut } from './use-sign-out.ts'

export const loader = () => preload(SettingsPageDocument, {}, 'fresh')

/** The account: its address, where it is signed in, and this device's keys. */
export function Component() {
  const { email, sessions } = found(usePage(loader).viewer)
  const signOut = useSignOut()
  const [said, setSaid] = useState('')
  const signOutButton = useRef<HTMLButtonElement>(null)

  /** The button that was pressed is gone with its row: the focus goes on to the next act. */
  function sessionEnded(device: string) {
    setSaid(copy.ended(device))
    signOutButton.current?.focus()
  }

  return (
    <Sheet>
      <PageHeading>{copy.settings}</PageHeading>
      <Lede>{copy.signedInAs(email)}</Lede>
      <Section id="sessions" title={copy.sessions}>
        <ul role="list">
          {sessions.map(session => (
            <SessionRow key={session.id} session={session} onEnded={sessionEnded} />
          ))}
        </ul>
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
        <ButtonRow>
          <Button ref={signOutButton} onClick={signOut}>
            {copy.signOut}
          </Button>
        </ButtonRow>
      </Section>
      <Section id="keys" title={copy.keys}>
        <Checkbox
          label={copy.placeKeys}
          hint={copy.placeKeysHint}
          defaultChecked={keysAreOn()}
          onChange={event => switchKeys(event.currentTarget.checked)}
        />
      </Section>
    </Sheet>
  )
}

import type { FragmentType } from '@apollo/client'
import { useRef, useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Section } from '../design/sheet.tsx'
import { VisuallyHidden } from '../design/visually-hidden.tsx'
import { copy } from './copy/en.ts'
import { SessionRow } from './session-row.tsx'
import { useSignOut } from './use-sign-out.ts'
import {
  YourSessions_ViewerFragmentDoc,
  type YourSessions_ViewerFragment,
} from './your-sessions.generated.ts'

/** Where the account is signed in. */
export function YourSessions({ viewer }: { viewer: FragmentType<YourSessions_ViewerFragment> }) {
  const { sessions } = useFragmentData(YourSessions_ViewerFragmentDoc, viewer)
  const signOut = useSignOut()
  const [said, setSaid] = useState('')
  const signOutButton = useRef<HTMLButtonElement>(null)

  /** The button that was pressed is gone with its row: the focus goes on to the next act. */
  function sessionEnded(device: string) {
    setSaid(copy.ended(device))
    signOutButton.current?.focus()
  }

  return (
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
  )
}

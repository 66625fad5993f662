import { YourAddress } from '../auth/address/your-address.tsx'
import { KeysSwitch } from '../auth/keys-switch.tsx'
import { YourSessions } from '../auth/your-sessions.tsx'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Sheet } from '../design/sheet.tsx'
import { InboxDot } from '../inbox/mail/inbox-dot.tsx'
import { MailByGroup } from '../inbox/mail/mail-by-group.tsx'
import { QuietHours } from '../inbox/mail/quiet-hours.tsx'
import { groupMenuWords } from './copy/group-menu-words.ts'
import { KeepReadingSwitch } from './offline/keep-reading-switch.tsx'
import { SettingsPageDocument } from './settings-page.generated.ts'

export const loader = () => preload(SettingsPageDocument, {}, 'fresh')

/** The account: its address, what comes to it by mail and when, where it is signed in, what this device keeps, and its keys. */
export function Component() {
  const viewer = found(usePage(loader).viewer)
  return (
    <Sheet>
      <PageHeading>{groupMenuWords.settings}</PageHeading>
      <YourAddress viewer={viewer} />
      <MailByGroup viewer={viewer} />
      <QuietHours viewer={viewer} />
      <InboxDot viewer={viewer} />
      <YourSessions viewer={viewer} />
      <KeepReadingSwitch />
      <KeysSwitch />
    </Sheet>
  )
}

import { Outlet } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { AccountLayoutDocument } from './account-layout.generated.ts'
import { copy } from './copy/en.ts'
import { GroupMenu } from './group-menu.tsx'
import { MailTrouble } from './mail-trouble.tsx'
import { PageFrame } from './page-frame.tsx'

export const loader = () => preload(AccountLayoutDocument, {})

/** What the pages outside any group stand in. */
export function Component() {
  const viewer = found(usePage(loader).viewer)
  return (
    <PageFrame top={<GroupMenu label={copy.product} viewer={viewer} />}>
      <MailTrouble since={viewer.mailWishes.unreachableSince} />
      <Outlet />
    </PageFrame>
  )
}

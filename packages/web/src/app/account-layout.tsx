import { Outlet } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { AccountLayoutDocument } from './account-layout.generated.ts'
import { copy } from './copy/en.ts'
import { GroupMenu } from './group-menu.tsx'
import { PageFrame } from './page-frame.tsx'

export const loader = () => preload(AccountLayoutDocument, {})

/** What the pages outside any group stand in. */
export function Component() {
  const data = usePage(loader)
  return (
    <PageFrame top={<GroupMenu label={copy.product} viewer={found(data.viewer)} />}>
      <Outlet />
    </PageFrame>
  )
}

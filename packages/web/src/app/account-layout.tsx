import { Outlet } from 'react-router'
import { client } from '../api/client.ts'
import { keptUnder } from '../api/kept-reading/kept-under.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { wipeTraces } from '../api/kept-reading/wipe-traces.ts'
import { AccountLayoutDocument } from './account-layout.generated.ts'
import { copy } from './copy/en.ts'
import { GroupMenu } from './group-menu.tsx'
import { MailCameBack } from './mail-came-back.tsx'
import { KeptLine } from './offline/kept-line.tsx'
import { PageFrame } from './page-frame.tsx'
import { useWatchWaiting } from './use-watch-waiting.ts'

export { ErrorBoundary } from './account-error.tsx'

export async function loader() {
  wipeTraces().catch(() => undefined)
  const isKnown = client.readQuery({ query: AccountLayoutDocument }) !== null
  const frame = await preload(AccountLayoutDocument, {}, 'known')
  // The frame stands also where it cannot be brought up to date: what stands in it tells that.
  if (isKnown)
    client.query({ query: AccountLayoutDocument, fetchPolicy: 'network-only' }).catch(() => undefined)
  const viewer = client.readQuery({ query: AccountLayoutDocument })?.viewer
  if (viewer?.mailWishes.unreachableSince) await MailCameBack.bring()
  return frame
}

/** What the pages outside any group stand in. */
export function Component() {
  const viewer = found(usePage(loader).viewer)
  const { unreachableSince } = viewer.mailWishes
  useWatchWaiting()
  return (
    <PageFrame
      top={
        <>
          <GroupMenu label={copy.product} viewer={viewer} />
          {keptUnder() && <KeptLine />}
        </>
      }
    >
      {unreachableSince && <MailCameBack since={unreachableSince} />}
      <Outlet />
    </PageFrame>
  )
}

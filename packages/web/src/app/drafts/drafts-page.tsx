import { useLoaderData, useRevalidator } from 'react-router'
import { client } from '../../api/client.ts'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { isUnreachable } from '../../api/unreachable.ts'
import { usePage } from '../../api/use-page.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { focusHeading, focusHeadingSoon } from '../../design/focus-heading.ts'
import { Notice } from '../../design/notice.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { GroupMenuNewsDocument } from '../group-menu-lists.generated.ts'
import { draftsWords as words } from './copy/en.ts'
import { DraftLists } from './draft-lists.tsx'
import { DraftsPageDocument } from './drafts-page.generated.ts'
import { useSeenAgain } from './use-seen-again.ts'

const askForDrafts = () => preload(DraftsPageDocument, {}, 'fresh')

/** Null where the server cannot be reached: what lies on the device is shown all the same. */
export async function loader() {
  try {
    return await askForDrafts()
  } catch (error) {
    if (isUnreachable(error)) return null
    throw error
  }
}

/** What one has begun to write and not sent, in all one's groups, on whichever device. */
export function Component() {
  const isReached = useLoaderData() !== null
  return (
    <Sheet>
      <PageHeading>{words.drafts}</PageHeading>
      <Lede>{words.lede}</Lede>
      {isReached ? <AllDrafts /> : <DraftsHere />}
    </Sheet>
  )
}

function AllDrafts() {
  const { drafts, seats } = found(usePage(askForDrafts).viewer)
  useSeenAgain(() => void askAgain())
  return <DraftLists drafts={drafts} seats={seats} />
}

/** What was written, sent or thrown away on another device meanwhile. A row that goes does not take the focus with it. */
async function askAgain() {
  const focused = document.activeElement
  try {
    await client.query({ query: DraftsPageDocument, fetchPolicy: 'network-only' })
  } catch {
    return
  }
  requestAnimationFrame(() => {
    if (focused && !focused.isConnected) focusHeading()
  })
}

/** What can be shown without the server: what this page knew before, and what lies on the device. */
function DraftsHere() {
  const { revalidate, state } = useRevalidator()
  const known = client.readQuery({ query: DraftsPageDocument })?.viewer
  useSeenAgain(() => void revalidate())
  const seats = known?.seats ?? client.readQuery({ query: GroupMenuNewsDocument })?.viewer?.seats ?? []
  return (
    <>
      <Notice>{words.unreachable}</Notice>
      <ButtonRow>
        <Button pending={state === 'loading'} onClick={() => void revalidate().then(focusHeadingSoon)}>
          {words.tryAgain}
        </Button>
      </ButtonRow>
      <DraftLists drafts={known?.drafts ?? []} seats={seats} isComplete={false} />
    </>
  )
}

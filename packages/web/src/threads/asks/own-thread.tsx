import { useSuspenseQuery } from '@apollo/client/react'
import { Suspense } from 'react'
import { client } from '../../api/client.ts'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Trouble } from '../../design/notice.tsx'
import { ChangeConfidence } from '../confidence/change-confidence.tsx'
import { MarkedPresentLater } from '../confidence/marked-present-later.tsx'
import { AskedOfAuthor } from './asked-of-author.tsx'
import { BringRequest } from './bring-request.tsx'
import { ChangeMode } from './change-mode.tsx'
import { CloseAsk } from './close-ask.tsx'
import { ReopenAskDocument } from './close-ask.generated.ts'
import { askWords as copy } from './copy/en.ts'
import {
  OwnThread_ThreadFragmentDoc,
  OwnThreadDocument,
  type OwnThreadQuery,
} from './own-thread.generated.ts'
import styles from './own-thread.module.css'
import { TellWhatBecame } from './tell-what-became.tsx'

/** What it asks, for whoever asks it again beside the page. */
export { OwnThreadDocument as question }

interface Place {
  slug: string
  groupId: string
  threadId: string
}

/** For the page's loader: what there is to say is known by the time the page is drawn. */
export async function askAboutOwnThread(variables: { slug: string; threadId: string }): Promise<void> {
  await client.query({ query: OwnThreadDocument, variables, fetchPolicy: 'network-only' })
}

/** What whoever started a thread is asked about it, and how they let it go on. It is never waited for on the page. */
export function OwnThread(place: Place) {
  return (
    <Suspense>
      <OnceKnown {...place} />
    </Suspense>
  )
}

function OnceKnown(place: Place) {
  const { slug, threadId } = place
  const { data } = useSuspenseQuery(OwnThreadDocument, { variables: { slug, threadId } })
  const thread = data.group?.thread
  return thread ? <HowItGoesOn {...place} thread={thread} /> : null
}

function HowItGoesOn({
  slug,
  groupId,
  thread: from,
}: Place & { thread: NonNullable<NonNullable<OwnThreadQuery['group']>['thread']> }) {
  const thread = useFragmentData(OwnThread_ThreadFragmentDoc, from)
  const { id: threadId, mode, viewerCanReopenAsk: isClosed } = thread
  const reopen = useVerb(ReopenAskDocument)
  const place = { groupId, threadId }

  async function openAgain() {
    if (await reopen.attempt({ input: place })) focusHeadingSoon()
  }

  return (
    <>
      <AskedOfAuthor slug={slug} groupId={groupId} thread={thread} />
      {from.tableRequests.map(request => (
        <BringRequest key={request.id} groupId={groupId} tableItem={request} />
      ))}
      <MarkedPresentLater groupId={groupId} thread={thread} />
      <div role="group" aria-label={copy.own} className={styles.acts}>
        {(thread.viewerCanCloseAsk || isClosed) && <CloseAsk slug={slug} {...place} isClosed={isClosed} />}
        {mode && thread.viewerCanChangeMode && <ChangeMode {...place} mode={mode} />}
        {thread.viewerCanTellWhatBecame && !thread.viewerIsAskedWhatBecame && (
          <TellWhatBecame {...place} isAsked={false} />
        )}
        {isClosed && (
          <Button weight="plain" pending={reopen.pending} onClick={() => void openAgain()}>
            {copy.reopen}
          </Button>
        )}
        {thread.viewerCanChangeConfidence && <ChangeConfidence slug={slug} {...place} />}
      </div>
      <Trouble words={reopen.trouble()} />
    </>
  )
}

import type { FragmentType } from '@apollo/client'
import { Link, useRevalidator } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Notice, Trouble } from '../../design/notice.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { dayWords } from '../../design/time-wording.ts'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import { lifeWords } from '../copy/life-words.ts'
import {
  DiscardedThread_ThreadFragmentDoc,
  RestoreThreadDocument,
  type DiscardedThread_ThreadFragment,
} from './discarded-thread.generated.ts'

/** Stands above what was discarded: since when, until when it can come back, and the way to bring it back. */
export function DiscardedThread({
  slug,
  groupId,
  within,
  thread: from,
}: {
  slug: string
  groupId: string
  within: string
  thread: FragmentType<DiscardedThread_ThreadFragment>
}) {
  const { id, title, discardedAt, viewerCanRestore } = useFragmentData(
    DiscardedThread_ThreadFragmentDoc,
    from,
  )
  const { attempt, pending, trouble } = useVerb(RestoreThreadDocument, lifeWords.asItWas)
  const { revalidate } = useRevalidator()

  async function restore() {
    if (!(await attempt({ input: { groupId, threadId: id } }))) return
    await revalidate()
    // The button is gone with what it took back.
    focusHeadingSoon()
  }

  return (
    <header>
      <Link to={paths.threads(slug)}>{copy.threads}</Link>
      <PageHeading within={within}>{title || lifeWords.discardedThread}</PageHeading>
      <Notice>
        <p>{lifeWords.discarded(dayWords(discardedAt ?? ''))}</p>
        {viewerCanRestore && <p>{lifeWords.canBeRestored}</p>}
      </Notice>
      <Trouble words={trouble()} />
      {viewerCanRestore && (
        <ButtonRow>
          <Button weight="primary" pending={pending} onClick={() => void restore()}>
            {lifeWords.restore}
          </Button>
        </ButtonRow>
      )}
    </header>
  )
}

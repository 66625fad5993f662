import { Link } from 'react-router'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Notice, Trouble } from '../../design/notice.tsx'
import { paths } from '../../paths.ts'
import { askWords as copy } from './copy/en.ts'
import { isUnanswered } from './is-unanswered.ts'
import type { OwnThread_ThreadFragment } from './own-thread.generated.ts'
import { LetWhatBecameRestDocument } from './tell-what-became.generated.ts'
import { TellWhatBecame } from './tell-what-became.tsx'

/** What became of a closed ask, asked once; or that nobody has answered, and what could be done. Mostly nothing. */
export function AskedOfAuthor({
  slug,
  groupId,
  thread,
}: {
  slug: string
  groupId: string
  thread: OwnThread_ThreadFragment
}) {
  const rest = useVerb(LetWhatBecameRestDocument)
  const { id: threadId, table, viewerIsAskedWhatBecame } = thread
  async function letRest() {
    if (await rest.attempt({ input: { groupId, threadId } })) focusHeadingSoon()
  }

  if (viewerIsAskedWhatBecame)
    return (
      <Notice mood="now">
        <p>{copy.askedWhatBecame}</p>
        <ButtonRow>
          <TellWhatBecame groupId={groupId} threadId={threadId} isAsked />
          <Button pending={rest.pending} onClick={() => void letRest()}>
            {copy.letRest}
          </Button>
        </ButtonRow>
        <Trouble words={rest.trouble()} />
      </Notice>
    )
  if (!isUnanswered(thread)) return null
  return (
    <Notice>
      <p>
        {copy.nobodyYet}{' '}
        {table.viewerCanBring && <Link to={paths.bringToTable(slug, threadId)}>{copy.bring}</Link>}
      </p>
    </Notice>
  )
}

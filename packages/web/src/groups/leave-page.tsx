import { useState } from 'react'
import { type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { useVerb } from '../api/use-verb.ts'
import { usePage } from '../api/use-page.ts'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { Checkbox } from '../design/checkbox.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { forgetWordsOf, hasWordsHere } from '../drafts/words-of-seat.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { LeaveGroupDocument, LeavePageDocument } from './leave-page.generated.ts'
import { useSlug } from './use-slug.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(LeavePageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** Leaving the group: what it means, then a plain question. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const [asked, setAsked] = useState(false)
  const [leavesName, setLeavesName] = useState(false)
  const [hasUnsent] = useState(() => hasWordsHere(group.viewerSeat.id))
  const leave = useVerb(LeaveGroupDocument)

  async function leaveForGood() {
    if (!(await leave.attempt({ input: { groupId: group.id, leavesName } }))) return
    forgetWordsOf(group.viewerSeat.id)
    // Loaded anew, so that nothing of the group stays in this page.
    window.location.assign(paths.home())
  }

  return (
    <Sheet>
      <PageHeading>{copy.leaveGroup(group.name)}</PageHeading>
      <Lede>{copy.leavingMeaning}</Lede>
      {hasUnsent && <Notice>{copy.unsentHere}</Notice>}
      {group.viewerCanLeave ? (
        <>
          <Checkbox
            label={copy.leavesName}
            hint={copy.leavesNameHint}
            checked={leavesName}
            onChange={event => setLeavesName(event.target.checked)}
          />
          <ButtonRow>
            <Button weight="destructive" onClick={() => setAsked(true)}>
              {copy.leave}
            </Button>
            <ButtonLink to={paths.person(slug, group.viewerSeat.member.id)}>{copy.stay}</ButtonLink>
          </ButtonRow>
        </>
      ) : (
        <Notice>{copy.lastAdminCannotLeave}</Notice>
      )}
      <Dialog open={asked} title={copy.leaveQuestion(group.name)} onClose={() => setAsked(false)}>
        <p>{copy.leaveCannotBeUndone}</p>
        <Trouble words={leave.trouble()} />
        <ButtonRow>
          <Button weight="destructive" pending={leave.pending} onClick={() => void leaveForGood()}>
            {copy.leave}
          </Button>
          <Button onClick={() => setAsked(false)}>{copy.stay}</Button>
        </ButtonRow>
      </Dialog>
    </Sheet>
  )
}

import { useNavigate } from 'react-router'
import { useVerb } from '../api/use-verb.ts'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import type { Care } from './care.ts'
import { copy } from './copy/en.ts'
import { ReasonedQuestion } from './reasoned-question.tsx'
import { UnmakeAdminDocument } from './unmake-admin.generated.ts'

/** Ends a member's part as an admin. Whoever steps back themselves is taken to their own page: this one has closed. */
export function UnmakeAdmin({ groupId, seatId, member: { id, name, isViewer } }: Care) {
  const verb = useVerb(UnmakeAdminDocument)
  const slug = useSlug()
  const navigate = useNavigate()

  async function send(reason: string) {
    if (!(await verb.attempt({ input: { groupId, memberId: id, reason } }))) return false
    if (isViewer) await navigate(paths.person(slug, id))
    return true
  }

  const words = isViewer
    ? {
        button: copy.stepBack,
        title: copy.stepBackQuestion,
        meaning: copy.stepBackMeaning,
        reasonHint: copy.stepBackReasonHint,
        yes: copy.stepBack,
      }
    : {
        button: copy.unmakeAdmin,
        title: copy.unmakeAdminQuestion(name),
        meaning: copy.unmakeAdminMeaning(name),
        reasonHint: copy.unmakeAdminReasonHint(name),
        yes: copy.unmakeAdmin,
      }
  return (
    <ReasonedQuestion
      words={words}
      keptAs={`unmake-admin/${seatId}/${id}`}
      weight="destructive"
      verb={verb}
      onSend={send}
    />
  )
}

import { useVerb } from '../api/use-verb.ts'
import type { Care } from './care.ts'
import { copy } from './copy/en.ts'
import { MakeAdminDocument } from './make-admin.generated.ts'
import { ReasonedQuestion } from './reasoned-question.tsx'

/** Makes a member an admin too. */
export function MakeAdmin({ groupId, seatId, member: { id, name } }: Care) {
  const verb = useVerb(MakeAdminDocument)
  return (
    <ReasonedQuestion
      words={{
        button: copy.makeAdmin,
        title: copy.makeAdminQuestion(name),
        meaning: copy.makeAdminMeaning(name),
        reasonHint: copy.makeAdminReasonHint(name),
        yes: copy.makeAdmin,
      }}
      keptAs={`make-admin/${seatId}/${id}`}
      verb={verb}
      onSend={async reason => (await verb.attempt({ input: { groupId, memberId: id, reason } })) !== null}
    />
  )
}

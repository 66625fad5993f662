import { useVerb } from '../api/use-verb.ts'
import type { Care } from './care.ts'
import { copy } from './copy/en.ts'
import { ProposeReleaseDocument } from './propose-release.generated.ts'
import { ReasonedQuestion } from './reasoned-question.tsx'

/** Proposes to release a member. `others` are the admins who could agree; without any it happens at once. */
export function ProposeRelease({
  groupId,
  seatId,
  member: { id, name },
  others,
}: Care & { others: string[] }) {
  const verb = useVerb(ProposeReleaseDocument)
  const words =
    others.length > 0
      ? {
          button: copy.proposeRelease,
          title: copy.proposeReleaseQuestion(name),
          meaning: copy.proposeReleaseMeaning(name, others),
          yes: copy.proposeYes,
        }
      : {
          button: copy.releaseYes(name),
          title: copy.releaseAtOnceQuestion(name),
          meaning: copy.releaseAtOnceMeaning(name),
          yes: copy.releaseYes(name),
        }
  return (
    <ReasonedQuestion
      words={{ ...words, reasonHint: copy.proposeReleaseReasonHint(name) }}
      keptAs={`propose-release/${seatId}/${id}`}
      weight="destructive"
      verb={verb}
      onSend={async reason => (await verb.attempt({ input: { groupId, memberId: id, reason } })) !== null}
    />
  )
}

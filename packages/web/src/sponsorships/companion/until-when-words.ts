import { dateWords } from '../../design/time-wording.ts'
import { copy } from './copy/en.ts'
import { theOther } from './the-other.ts'
import type { UntilWhen_CompanionshipFragment } from './until-when.generated.ts'

/** How long it goes on and what ends it, in sentences; one line for each thing there is to say. */
export function untilWhenWords(companionship: UntilWhen_CompanionshipFragment, now = new Date()): string[] {
  const { endedAt, viewerConfirmed, otherConfirmed, sponsorship } = companionship
  const two = theOther(companionship)
  if (!sponsorship || sponsorship.state === 'COMPLETED') return sponsorship ? [copy.completed(two)] : []
  if (endedAt !== null || sponsorship.state !== 'ACTIVE') return [copy.ended(two)]
  const { accompaniedUntil, completesAt, extendedAt, viewerCanConfirm } = sponsorship
  if (!accompaniedUntil || !completesAt) return []
  const isOver = viewerConfirmed || viewerCanConfirm
  const byItself = dateWords(completesAt, { now })
  return [
    isOver ? '' : copy.accompanied(two, dateWords(accompaniedUntil, { now })),
    isOver || !extendedAt ? '' : copy.extended,
    otherConfirmed ? copy.otherConfirmed(two.other) : '',
    viewerConfirmed
      ? copy.youConfirmed(two.other, byItself)
      : viewerCanConfirm
        ? copy.canConfirm(two, byItself)
        : copy.thenBoth(byItself),
  ].filter(Boolean)
}

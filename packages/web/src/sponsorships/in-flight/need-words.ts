import { dateWords } from '../../design/time-wording.ts'
import { copy } from './copy/en.ts'
import type { InFlightRow_SponsorshipFragment } from './in-flight-row.generated.ts'

/** What of a sponsorship says how it stands. */
export type Standing = Pick<
  InFlightRow_SponsorshipFragment,
  | 'state'
  | 'need'
  | 'roundEndsAt'
  | 'waitsUntil'
  | 'heldAt'
  | 'accompaniedUntil'
  | 'completesAt'
  | 'successorDueAt'
  | 'viewerCanClose'
  | 'viewerCanTakeOver'
  | 'viewerCanInvite'
  | 'sponsor'
  | 'companion'
> & {
  invitation: Pick<
    NonNullable<InFlightRow_SponsorshipFragment['invitation']>,
    'delivery' | 'deliveryProblem' | 'expiresAt'
  > | null
  openHandOver: Pick<NonNullable<InFlightRow_SponsorshipFragment['openHandOver']>, 'to'> | null
}

interface NeedWords {
  /** How it stands, in a sentence or two. */
  standing: string
  /** The next thing to do, as the words of its link. */
  act: string
  /** It cannot go on as it is. */
  isStuck?: boolean
}

/** How a sponsorship stands and what an admin does next: what it needs, told as the reader may know it. */
export function needWords(sponsorship: Standing, now = new Date()): NeedWords {
  const day = (moment: string | null | undefined) => (moment ? dateWords(moment, { now }) : null)
  const { need, sponsor, companion, invitation, viewerCanClose, viewerCanTakeOver, viewerCanInvite } =
    sponsorship
  switch (need) {
    case 'HELD': {
      const ends = day(sponsorship.heldAt && lapseOf(sponsorship.heldAt))
      const standing = viewerCanClose
        ? copy.held(ends, day(sponsorship.roundEndsAt))
        : copy.heldByOthers(sponsor?.isViewer === true, ends)
      return { standing, act: viewerCanClose ? copy.hearIt : copy.look }
    }
    case 'TAKE_OVER':
      return {
        standing: copy.sponsorAway(sponsor?.name ?? null),
        act: viewerCanTakeOver ? copy.takeOver : copy.look,
      }
    case 'GIVE_ADDRESS':
      return { standing: copy.addressMissing(sponsor), act: copy.giveAddress }
    case 'INVITE':
      return {
        standing: viewerCanInvite ? copy.readyToInvite : copy.readyForAnother,
        act: viewerCanInvite ? copy.invite : copy.look,
      }
    case 'INVITATION_FAILED':
      return {
        standing: copy.letterFailed(invitation?.deliveryProblem ?? null),
        act: copy.toLetter,
        isStuck: true,
      }
    case 'INVITATION_OPEN':
      return { standing: copy.letterOut(day(invitation?.expiresAt)), act: copy.toLetter }
    case 'NEWCOMER_WITHOUT_SPONSOR': {
      const asked = sponsorship.openHandOver
      const due = day(sponsorship.successorDueAt)
      return asked
        ? { standing: copy.successorAsked(asked.to, due), act: copy.look }
        : { standing: copy.withoutCompanion(due), act: copy.look }
    }
    case 'EXTENDED':
      return {
        standing: copy.extended(companion, day(sponsorship.accompaniedUntil)),
        act: copy.look,
      }
    default:
      return { standing: quietWords(sponsorship, day), act: copy.look }
  }
}

/** What needs nobody now. */
function quietWords(
  { state, companion, roundEndsAt, waitsUntil, accompaniedUntil }: Standing,
  day: (moment: string | null) => string | null,
): string {
  if (state === 'ACTIVE') return copy.accompanied(companion, day(accompaniedUntil))
  return waitsUntil ? copy.waitsForMeeting(day(waitsUntil)) : copy.tableIsAsked(day(roundEndsAt))
}

const daysHeld = 14

function lapseOf(heldAt: string): string {
  return new Date(Date.parse(heldAt) + daysHeld * 86_400_000).toISOString()
}

import type { Unmasked } from '@apollo/client/masking'
import { cache } from '../../api/cache.ts'
import { LiveMeeting_MeetingFragmentDoc, type LiveMeeting_MeetingFragment } from './live-meeting.generated.ts'
import { KnownMeeting_MeetingFragmentDoc, OwnAnswer_MeetingFragmentDoc } from './own-answer.generated.ts'

export type HeardMeeting = Unmasked<LiveMeeting_MeetingFragment>

/**
 * Writes a meeting as it stands now, with what of it is the viewer's own. Answers whether more than answers changed: it
 * was planned, moved, called off, or somebody said who was there.
 */
export function hearMeeting(meeting: HeardMeeting, viewerId: string): boolean {
  const id = cache.identify(meeting)
  const fragment = KnownMeeting_MeetingFragmentDoc
  const known = cache.readFragment({ fragment, ...(id && { id }), returnPartialData: true })
  cache.writeFragment({ fragment: LiveMeeting_MeetingFragmentDoc, data: meeting, ...(id && { id }) })
  const { rsvps, visitors, attendances, cancelledAt, endsAt } = meeting
  const mine = rsvps.find(({ member }) => member.id === viewerId)
  cache.writeFragment({
    fragment: OwnAnswer_MeetingFragmentDoc,
    ...(id && { id }),
    data: {
      __typename: 'Meeting',
      id: meeting.id,
      viewerAnswer: mine?.answer ?? null,
      viewerIsRunningLate: mine?.isRunningLate ?? false,
      viewerBringsVisitor: visitors.find(({ broughtBy }) => broughtBy.id === viewerId)?.firstName ?? null,
      viewerPresence: attendances.find(({ member }) => member.id === viewerId)?.presence ?? null,
      viewerCanAnswer: !cancelledAt && Date.parse(endsAt) > Date.now(),
    },
  })
  return known?.id === undefined || hasChanged(known, meeting)
}

/** Of what is not known, nothing is on the screen. */
function hasChanged(known: { [Field in keyof HeardMeeting]?: unknown }, meeting: HeardMeeting): boolean {
  const compared = ['version', 'state', 'startsAt', 'place', 'link'] as const
  const marked = known.attendances as readonly { presence: string }[] | undefined
  return (
    compared.some(field => known[field] !== undefined && known[field] !== meeting[field]) ||
    (marked !== undefined && presences(marked) !== presences(meeting.attendances))
  )
}

const presences = (attendances: readonly { presence: string }[]) =>
  attendances.map(({ presence }) => presence).join()

import { useApolloClient } from '@apollo/client/react'
import { MeetingNowDocument, type ChangeMeeting_MeetingFragment } from './change-meeting.generated.ts'

/** The meeting somebody changes, and from which seat. */
export interface OneMeeting {
  slug: string
  groupId: string
  seatId: string
  meeting: ChangeMeeting_MeetingFragment
}

/** Asks what became of the meeting: somebody may have been quicker. Whether it worked shows on the page. */
export function useAskAgain({ slug, meeting }: OneMeeting): () => Promise<unknown> {
  const client = useApolloClient()
  const variables = { slug, meetingId: meeting.id }
  return () =>
    client.query({ query: MeetingNowDocument, variables, fetchPolicy: 'network-only' }).catch(() => undefined)
}

import type { PlantedMeetings } from './planted-meetings.ts'

/** Ids that a document asks for: a group's own, another's, or random ones. */
export type Ids = PlantedMeetings & {
  groupId: string
  slug: string
  memberId: string
  threadId: string
  postId: string
  fewThreadId: string
  fewPostId: string
  /** Stands with the first post. */
  fileId: string
  /** In no post: one is to be sent with the next, and one removed. */
  sentFileId: string
  waitingFileId: string
  invitationId: string
  clearedSponsorshipId: string
  releaseId: string
  sponsorshipId: string
  closedSponsorshipId: string
  activeSponsorshipId: string
  companionshipId: string
  handOverId: string
  inboxItemId: string
  draftId: string
  sessionId: string
}

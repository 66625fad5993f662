import { ChangeAddressResolver } from '../auth/change-address/change-address-resolver.ts'
import { SessionResolver } from '../auth/session-resolver.ts'
import { SignInResolver } from '../auth/sign-in-resolver.ts'
import { SurfaceResolver } from '../auth/surface/surface-resolver.ts'
import { ViewerResolver } from '../auth/viewer-resolver.ts'
import { DraftResolver } from '../drafts/draft-resolver.ts'
import { GroupDraftsResolver, ViewerDraftsResolver } from '../drafts/own-drafts-resolver.ts'
import {
  FoundInGroupResolver,
  GroupSearchResolver,
  ViewerSearchResolver,
} from '../finding/finding-resolver.ts'
import { LanguageResolver } from '../finding/language-resolver.ts'
import { CharterResolver } from '../groups/charter-resolver.ts'
import { FactResolver, GroupFactsResolver } from '../groups/group-facts-resolver.ts'
import { GroupResolver } from '../groups/group-resolver.ts'
import { GroupVerbsResolver } from '../groups/group-verbs-resolver.ts'
import { MemberResolver } from '../groups/member-resolver.ts'
import { MemberVerbsResolver } from '../groups/member-verbs-resolver.ts'
import { ReleaseResolver } from '../groups/release-resolver.ts'
import { SeatResolver } from '../groups/seat-resolver.ts'
import { ViewerSeatsResolver } from '../groups/viewer-seats-resolver.ts'
import { InboxVerbsResolver } from '../inbox/inbox-verbs-resolver.ts'
import { GroupMailResolver } from '../inbox/settings/group-mail-resolver.ts'
import { ViewerInboxResolver } from '../inbox/viewer-inbox-resolver.ts'
import {
  GroupMailWishesResolver,
  MailWishesResolver,
  ViewerWishesResolver,
} from '../inbox/wishes/mail-wishes-resolver.ts'
import { WishesVerbsResolver } from '../inbox/wishes/wishes-verbs-resolver.ts'
import { GroupInvitationsResolver } from '../invitations/group-invitations-resolver.ts'
import { GroupSeatsResolver } from '../invitations/group-seats-resolver.ts'
import { GroupInFlightResolver, SponsorshipNeedResolver } from '../invitations/in-flight-resolver.ts'
import { InvitationResolver } from '../invitations/invitation-resolver.ts'
import { InviteClearedResolver } from '../invitations/invite-cleared-resolver.ts'
import { InviteResolver } from '../invitations/invite-resolver.ts'
import { LookAfterInvitationResolver } from '../invitations/look-after-invitation-resolver.ts'
import { LiveResolver } from '../live/live-resolver.ts'
import { AfterwardsVerbsResolver } from '../meetings/afterwards/afterwards-verbs-resolver.ts'
import { MeetingNoteResolver } from '../meetings/afterwards/meeting-note-resolver.ts'
import {
  AnswerVerbsResolver,
  StandingAnswerPayloadResolver,
} from '../meetings/answers/answer-verbs-resolver.ts'
import { MeetingVisitorResolver } from '../meetings/answers/meeting-visitor-resolver.ts'
import { SeriesAnswerResolver } from '../meetings/answers/series-answer-resolver.ts'
import { CalendarFeedResolver, MeetingFileResolver } from '../meetings/calendar/calendar-resolver.ts'
import { GroupMeetingsResolver } from '../meetings/group-meetings-resolver.ts'
import { MeetingResolver } from '../meetings/meeting-resolver.ts'
import { MeetingVerbsResolver } from '../meetings/planning/meeting-verbs-resolver.ts'
import { SeriesResolver } from '../meetings/planning/series-resolver.ts'
import { SeriesVerbsResolver } from '../meetings/planning/series-verbs-resolver.ts'
import { MeetingSettingsResolver } from '../meetings/settings/meeting-settings-resolver.ts'
import { CandidateAddressResolver } from '../sponsorships/candidate-address-resolver.ts'
import { CompanionVerbsResolver } from '../sponsorships/companion/companion-verbs-resolver.ts'
import {
  CompanionshipResolver,
  PromptStateResolver,
} from '../sponsorships/companion/companionship-resolver.ts'
import { HandOverResolver } from '../sponsorships/companion/hand-over-resolver.ts'
import { MemberCompanionResolver } from '../sponsorships/companion/member-companion-resolver.ts'
import { SeatCompanionResolver } from '../sponsorships/companion/seat-companion-resolver.ts'
import { SponsorshipCompanionResolver } from '../sponsorships/companion/sponsorship-companion-resolver.ts'
import { ConsentVerbsResolver } from '../sponsorships/consent/consent-verbs-resolver.ts'
import { HoldResolver } from '../sponsorships/consent/hold-resolver.ts'
import { SeatConsentResolver } from '../sponsorships/consent/seat-consent-resolver.ts'
import { SponsorshipConsentResolver } from '../sponsorships/consent/sponsorship-consent-resolver.ts'
import { GroupSponsorshipsResolver } from '../sponsorships/group-sponsorships-resolver.ts'
import { GroupLineageResolver } from '../sponsorships/lineage/group-lineage-resolver.ts'
import { MemberSponsorshipResolver } from '../sponsorships/member-sponsorship-resolver.ts'
import { SponsorshipResolver } from '../sponsorships/sponsorship-resolver.ts'
import { SponsorshipVerbsResolver } from '../sponsorships/sponsorship-verbs-resolver.ts'
import { GroupTableResolver } from '../table/group-table-resolver.ts'
import { MeetingTableResolver } from '../table/meeting-table-resolver.ts'
import { ThreadPresentResolver } from '../table/present-resolver.ts'
import { SeatTableResolver } from '../table/seat-table-resolver.ts'
import { TableItemResolver } from '../table/table-item-resolver.ts'
import { TableVerbsResolver } from '../table/table-verbs-resolver.ts'
import { ThreadTableResolver } from '../table/thread-table-resolver.ts'
import { GroupAsksResolver, SeatAsksResolver } from '../threads/asks/around-asks-resolver.ts'
import { AskVerbsResolver } from '../threads/asks/ask-verbs-resolver.ts'
import { ThreadAskResolver } from '../threads/asks/thread-ask-resolver.ts'
import { FileResolver } from '../threads/attachments/file-resolver.ts'
import {
  GroupThreadSettingsResolver,
  ThreadConfidenceResolver,
} from '../threads/confidence/confidence-resolver.ts'
import { GroupThreadsResolver } from '../threads/group-threads-resolver.ts'
import { LifeVerbsResolver } from '../threads/life/life-verbs-resolver.ts'
import { GroupPinnedResolver, ThreadLifeResolver } from '../threads/life/thread-life-resolver.ts'
import { PostResolver } from '../threads/post-resolver.ts'
import { PostReadingResolver } from '../threads/reading/post-reading-resolver.ts'
import { SeatReadingResolver, ThreadReadingResolver } from '../threads/reading/reading-resolver.ts'
import { SeatThreadsResolver } from '../threads/seat-threads-resolver.ts'
import { ThreadResolver } from '../threads/thread-resolver.ts'

/** Every room's resolvers, the rooms in the order of their floors. */
export const resolvers: Function[] = [
  ViewerResolver,
  SignInResolver,
  SessionResolver,
  ChangeAddressResolver,
  SurfaceResolver,

  ViewerSeatsResolver,
  GroupResolver,
  GroupVerbsResolver,
  SeatResolver,
  CharterResolver,
  MemberResolver,
  MemberVerbsResolver,
  ReleaseResolver,
  GroupFactsResolver,
  FactResolver,

  GroupThreadsResolver,
  SeatThreadsResolver,
  ThreadResolver,
  PostResolver,
  ThreadConfidenceResolver,
  GroupThreadSettingsResolver,
  ThreadAskResolver,
  AskVerbsResolver,
  GroupAsksResolver,
  SeatAsksResolver,
  ThreadLifeResolver,
  GroupPinnedResolver,
  LifeVerbsResolver,
  ThreadReadingResolver,
  SeatReadingResolver,
  PostReadingResolver,
  FileResolver,

  GroupMeetingsResolver,
  MeetingResolver,
  SeriesResolver,
  SeriesVerbsResolver,
  MeetingVerbsResolver,
  AnswerVerbsResolver,
  StandingAnswerPayloadResolver,
  MeetingVisitorResolver,
  SeriesAnswerResolver,
  AfterwardsVerbsResolver,
  MeetingNoteResolver,
  MeetingSettingsResolver,
  MeetingFileResolver,
  CalendarFeedResolver,

  GroupSponsorshipsResolver,
  MemberSponsorshipResolver,
  SponsorshipResolver,
  SponsorshipVerbsResolver,
  SponsorshipConsentResolver,
  ConsentVerbsResolver,
  SeatConsentResolver,
  HoldResolver,
  MemberCompanionResolver,
  SponsorshipCompanionResolver,
  SeatCompanionResolver,
  CompanionshipResolver,
  PromptStateResolver,
  CompanionVerbsResolver,
  HandOverResolver,
  GroupLineageResolver,
  CandidateAddressResolver,

  GroupInvitationsResolver,
  GroupSeatsResolver,
  GroupInFlightResolver,
  SponsorshipNeedResolver,
  InvitationResolver,
  InviteResolver,
  InviteClearedResolver,
  LookAfterInvitationResolver,

  GroupTableResolver,
  MeetingTableResolver,
  ThreadTableResolver,
  TableItemResolver,
  TableVerbsResolver,
  SeatTableResolver,
  ThreadPresentResolver,

  GroupSearchResolver,
  ViewerSearchResolver,
  FoundInGroupResolver,
  LanguageResolver,

  GroupDraftsResolver,
  ViewerDraftsResolver,
  DraftResolver,

  ViewerInboxResolver,
  InboxVerbsResolver,
  ViewerWishesResolver,
  MailWishesResolver,
  GroupMailWishesResolver,
  WishesVerbsResolver,
  GroupMailResolver,

  LiveResolver,
]

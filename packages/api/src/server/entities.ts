import { Fact } from '../activity/fact.ts'
import { Draft } from '../drafts/draft.ts'
import { Charter } from '../groups/charter.ts'
import { Group } from '../groups/group.ts'
import { Member } from '../groups/member.ts'
import { Release } from '../groups/release.ts'
import { Invitation } from '../invitations/invitation.ts'
import { Attendance } from '../meetings/attendance.ts'
import { CalendarFeed } from '../meetings/calendar-feed.ts'
import { MeetingNote } from '../meetings/meeting-note.ts'
import { MeetingSeries, WillingHost } from '../meetings/meeting-series.ts'
import { MeetingSettings } from '../meetings/meeting-settings.ts'
import { Meeting } from '../meetings/meeting.ts'
import { Rsvp, StandingAnswer } from '../meetings/rsvp.ts'
import { Visitor } from '../meetings/visitor.ts'
import { CompanionLine, Companionship, MarkedPrompt } from '../sponsorships/companion/companionship.ts'
import { HandOver } from '../sponsorships/companion/hand-over.ts'
import { Consent } from '../sponsorships/consent/consent.ts'
import { Hold } from '../sponsorships/consent/hold.ts'
import { SponsorshipAddress } from '../sponsorships/sponsorship-address.ts'
import { SponsorshipSettings } from '../sponsorships/sponsorship-settings.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { TableItem } from '../table/table-item.ts'
import { PostFile } from '../threads/attachments/post-file.ts'
import { ThreadReader } from '../threads/confidence/thread-reader.ts'
import { ThreadSettings } from '../threads/confidence/thread-settings.ts'
import { PostVersion } from '../threads/post-version.ts'
import { Post } from '../threads/post.ts'
import { ThreadRead } from '../threads/thread-read.ts'
import { Thread } from '../threads/thread.ts'

/** Every table that verbs write through TypeORM. */
export const entities = [
  Fact,
  Group,
  Charter,
  Member,
  Release,
  Thread,
  Post,
  PostVersion,
  PostFile,
  ThreadRead,
  Sponsorship,
  SponsorshipAddress,
  SponsorshipSettings,
  Consent,
  Hold,
  Companionship,
  MarkedPrompt,
  CompanionLine,
  HandOver,
  Invitation,
  MeetingSeries,
  WillingHost,
  Meeting,
  Rsvp,
  StandingAnswer,
  Visitor,
  Attendance,
  MeetingSettings,
  MeetingNote,
  CalendarFeed,
  TableItem,
  ThreadReader,
  ThreadSettings,
  Draft,
]

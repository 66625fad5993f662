import type { MigrationInterface } from 'typeorm'
import { ActivityTables1764000003000 } from '../activity/activity-tables.ts'
import { FollowerTables1764100000000 } from '../activity/follower-tables.ts'
import { AuthTables1764000001000 } from '../auth/auth-tables.ts'
import { ChangeAddressTables1764400003000 } from '../auth/change-address/change-address-tables.ts'
import { SurfaceTables1764600000500 } from '../auth/surface/surface-tables.ts'
import { GroundTables1764000000000 } from '../database/ground-tables.ts'
import { FileWordsTables1764600003000 } from '../finding/file-words-tables.ts'
import { FindingTables1764300003000 } from '../finding/finding-tables.ts'
import { GroupTables1764000002000 } from '../groups/group-tables.ts'
import { SharedAddressTables1764400003200 } from '../groups/shared-address-tables.ts'
import { InvitationErasureTables1764100003000 } from '../invitations/invitation-erasure-tables.ts'
import { InvitationTables1764000005000 } from '../invitations/invitation-tables.ts'
import { EveningTables1764400002500 } from '../inbox/evening/evening-tables.ts'
import { LiveTables1764500001000 } from '../live/live-tables.ts'
import { EventTables1764500000000 } from '../realtime/event-tables.ts'
import { InboxTables1764400001000 } from '../inbox/inbox-tables.ts'
import { MailReaderTables1764400001500 } from '../inbox/mail/reader-tables.ts'
import { TellingTables1764400001600 } from '../inbox/told/telling-tables.ts'
import { UndoneEveningTables1764400003300 } from '../inbox/told/undone-evening-tables.ts'
import { WishesTables1764400003100 } from '../inbox/wishes/wishes-tables.ts'
import { DraftTables1764600000000 } from '../drafts/draft-tables.ts'
import { LeavingLetterTables1764400000500 } from '../mail/leaving-letter-tables.ts'
import { ToldTables1764400000000 } from '../activity/told-tables.ts'
import { MailTables1764000000500 } from '../mail/mail-tables.ts'
import { WaitingLetterTables1764100003500 } from '../mail/waiting-letter-tables.ts'
import { MeetingClockTables1764400002000 } from '../meetings/clock/meeting-clock-tables.ts'
import { MeetingTables1764200000000 } from '../meetings/meeting-tables.ts'
import { CompanionTables1764100002000 } from '../sponsorships/companion/companion-tables.ts'
import { ConsentTables1764100001000 } from '../sponsorships/consent/consent-tables.ts'
import { SponsorshipTables1764000004000 } from '../sponsorships/sponsorship-tables.ts'
import { TableTables1764200001000 } from '../table/table-tables.ts'
import { ThreadItemTables1764300002000 } from '../table/thread-item-tables.ts'
import { FileTables1764600002000 } from '../threads/attachments/file-tables.ts'
import { ConfidenceTables1764300000000 } from '../threads/confidence/confidence-tables.ts'
import { OwnBeyondTables1764600004000 } from '../threads/own-beyond-tables.ts'
import { ThreadLifeTables1764300001000 } from '../threads/thread-life-tables.ts'
import { ThreadTables1764000006000 } from '../threads/thread-tables.ts'

/** Every room's tables, in the order in which they lean on each other. */
export const migrations: (new () => MigrationInterface)[] = [
  GroundTables1764000000000,
  MailTables1764000000500,
  AuthTables1764000001000,
  GroupTables1764000002000,
  ActivityTables1764000003000,
  SponsorshipTables1764000004000,
  InvitationTables1764000005000,
  ThreadTables1764000006000,
  FollowerTables1764100000000,
  ConsentTables1764100001000,
  CompanionTables1764100002000,
  InvitationErasureTables1764100003000,
  WaitingLetterTables1764100003500,
  MeetingTables1764200000000,
  TableTables1764200001000,
  ConfidenceTables1764300000000,
  ThreadLifeTables1764300001000,
  ThreadItemTables1764300002000,
  FindingTables1764300003000,
  ToldTables1764400000000,
  LeavingLetterTables1764400000500,
  InboxTables1764400001000,
  MailReaderTables1764400001500,
  TellingTables1764400001600,
  MeetingClockTables1764400002000,
  EveningTables1764400002500,
  ChangeAddressTables1764400003000,
  WishesTables1764400003100,
  SharedAddressTables1764400003200,
  UndoneEveningTables1764400003300,
  EventTables1764500000000,
  LiveTables1764500001000,
  DraftTables1764600000000,
  SurfaceTables1764600000500,
  FileTables1764600002000,
  FileWordsTables1764600003000,
  OwnBeyondTables1764600004000,
]

import { Fact } from '../activity/fact.ts'
import { Charter } from '../groups/charter.ts'
import { Group } from '../groups/group.ts'
import { Member } from '../groups/member.ts'
import { Release } from '../groups/release.ts'
import { Invitation } from '../invitations/invitation.ts'
import { CompanionLine, Companionship, MarkedPrompt } from '../sponsorships/companion/companionship.ts'
import { HandOver } from '../sponsorships/companion/hand-over.ts'
import { Consent } from '../sponsorships/consent/consent.ts'
import { Hold } from '../sponsorships/consent/hold.ts'
import { SponsorshipAddress } from '../sponsorships/sponsorship-address.ts'
import { SponsorshipSettings } from '../sponsorships/sponsorship-settings.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
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
]

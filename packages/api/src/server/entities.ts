import { Fact } from '../activity/fact.ts'
import { Charter } from '../groups/charter.ts'
import { Group } from '../groups/group.ts'
import { Member } from '../groups/member.ts'
import { Release } from '../groups/release.ts'
import { Invitation } from '../invitations/invitation.ts'
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
  Invitation,
]

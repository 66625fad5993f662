import { Fact } from '../activity/fact.ts'
import { Group } from '../groups/group.ts'
import { Member } from '../groups/member.ts'
import { PostVersion } from '../threads/post-version.ts'
import { Post } from '../threads/post.ts'
import { ThreadRead } from '../threads/thread-read.ts'
import { Thread } from '../threads/thread.ts'

/** Every table that verbs write through TypeORM. */
export const entities = [Fact, Group, Member, Thread, Post, PostVersion, ThreadRead]

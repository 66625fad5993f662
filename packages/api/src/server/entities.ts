import { Fact } from '../activity/fact.ts'
import { Group } from '../groups/group.ts'
import { Member } from '../groups/member.ts'

/** Every table that verbs write through TypeORM. */
export const entities = [Fact, Group, Member]

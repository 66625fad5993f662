import type { Canaries } from './canaries.ts'

/** Puts a row into a table of the group. */
export type Insert = (table: string, row: Record<string, unknown>) => Promise<void>

/** Who belongs to the group, or did. */
export type MemberIds = {
  admin: string
  member: string
  newcomer: string
  paused: string
  released: string
  secondAdmin: string
}

/** What rows are planted on: a group, its members, and canaries for those who may read them. */
export type Ground<Readers extends keyof Canaries, Who extends keyof MemberIds> = {
  groupId: string
  insert: Insert
  canary: (readers: Readers) => string
  memberIds: Pick<MemberIds, Who>
}

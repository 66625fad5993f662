import { randomBytes } from 'node:crypto'

/** Words that stand nowhere else, by who may read them. */
export type Canaries = {
  /** The group's description and charter: everyone who belongs, also while paused. */
  description: string[]
  /** Names, titles, posts: everyone at the table. */
  table: string[]
  /** Who is proposed, and what is said of them: all who are settled. */
  settled: string[]
  /** What stayed with those who were at a meeting: the admin and the member. */
  present: string[]
  /** What the admin asks of the member alone. */
  few: string[]
  /** What the admin thanks the member with, who reads it alone. */
  thanked: string[]
  /** What the admin brought to the table and took off again, and has not sent yet: the admin. */
  own: string[]
  /** What stands on the page that the admin, as a companion, and the member, as a newcomer, share. */
  two: string[]
  /** Addresses of the invited, reasons, facts: admins. */
  admins: string[]
  /** Of a member who is gone, shown where they once spoke: here nowhere. */
  gone: string[]
  /** Addresses nobody shared. */
  nobody: string[]
}

/** No words yet, and what makes another and notes who may read it. */
export function plantCanaries(): { canaries: Canaries; canary: (readers: keyof Canaries) => string } {
  const canaries: Canaries = {
    description: [],
    table: [],
    settled: [],
    present: [],
    few: [],
    thanked: [],
    own: [],
    two: [],
    admins: [],
    gone: [],
    nobody: [],
  }
  return {
    canaries,
    canary(readers) {
      const word = `canary${randomBytes(6).toString('hex')}`
      canaries[readers].push(word)
      return word
    },
  }
}

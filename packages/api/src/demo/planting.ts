import type { Inserting } from '../database/open-as-superuser.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Story } from './story.ts'

/** What a story's rows have in common while it is being planted. */
export type Planting = {
  insert: Inserting
  store: FileStore
  story: Story
  /** When it is planted. */
  now: Date
  groupId: string
  /** Members' ids by the story's short names. */
  members: Map<string, string>
  /** Threads by their titles, with the ids of their posts in order; filled as they are planted. */
  threads: Map<string, { id: string; posts: string[] }>
  when: (moment: { daysAgo: number; at: string }) => Date
}

/**
 * The id of one of a story's people.
 * @throws Error for a short name that the story does not introduce
 */
export function memberOf({ members, story }: Planting, key: string): string {
  const id = members.get(key)
  if (!id) throw new Error(`The story of ${story.name} speaks of ${key}, whom it does not introduce.`)
  return id
}

/** The short names in a list of them: "priya dana". */
export const namesOf = (names: string | undefined): string[] => names?.split(' ') ?? []

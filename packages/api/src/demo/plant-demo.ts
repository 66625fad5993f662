import { openAsSuperuser, type Inserting } from '../database/open-as-superuser.ts'
import type { FileStore } from '../files/file-store.ts'
import { plantStory } from './plant-story.ts'
import { stories } from './stories.ts'

/**
 * Plants the demo groups, once: all of them in one transaction, so that a killed run leaves nothing half told. What
 * pictures it has kept by then are swept.
 * @param store where their pictures are kept
 * @param say told before it begins, since it takes some seconds
 * @returns whether they were planted now
 */
export async function plantDemo(
  superuserUrl: string,
  store: FileStore,
  say: (line: string) => void = () => undefined,
): Promise<boolean> {
  return openAsSuperuser(superuserUrl, async (insert: Inserting) => {
    if (await insert.exists('select from groups where slug = $1', [stories[0]?.slug])) return false
    say('Planting the demo groups.')
    const now = new Date()
    const accounts = new Map<string, string>()
    for (const story of stories) await plantStory({ insert, store, story, now }, accounts)
    return true
  })
}

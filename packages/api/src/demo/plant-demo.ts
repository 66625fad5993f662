import { openAsSuperuser, type Inserting } from '../database/open-as-superuser.ts'
import { plantStory } from './plant-story.ts'
import { stories } from './stories.ts'

/**
 * Plants the demo groups, once: all of them in one transaction, so that a killed run leaves nothing half told.
 * @returns whether they were planted now
 */
export async function plantDemo(superuserUrl: string, now = new Date()): Promise<boolean> {
  return openAsSuperuser(superuserUrl, async (insert: Inserting) => {
    if (await insert.exists('select from groups where slug = $1', [stories[0]?.slug])) return false
    const accounts = new Map<string, string>()
    for (const story of stories) await plantStory(insert, story, accounts, now)
    return true
  })
}

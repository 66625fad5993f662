/** Where a draft would go, as the API calls it. */
export interface DraftAbout {
  place: 'NEW_THREAD' | 'REPLY' | 'EDIT' | 'PROPOSAL' | 'PROFILE'
  aboutId: string | null
}

const places: Record<string, DraftAbout['place']> = {
  'new-thread': 'NEW_THREAD',
  reply: 'REPLY',
  edit: 'EDIT',
  proposal: 'PROPOSAL',
  profile: 'PROFILE',
}

/** What a key on the device stands for; null where it is none of a draft. */
export function aboutOfKey(key: string): DraftAbout | null {
  const [, , , place = '', aboutId] = key.split('/')
  const known = places[place]
  if (!known) return null
  return { place: known, aboutId: known === 'REPLY' || known === 'EDIT' ? (aboutId ?? null) : null }
}

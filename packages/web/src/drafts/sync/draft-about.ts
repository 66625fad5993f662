import { draftKeys } from '../draft-keys.ts'

/** Where a draft would go, as the API calls it. */
export interface DraftAbout {
  place: 'NEW_THREAD' | 'REPLY' | 'EDIT' | 'PROPOSAL' | 'PROFILE'
  aboutId: string | null
}

/** Under which key a draft of that place lies on the device. */
export function keyOfDraft(seatId: string, { place, aboutId }: DraftAbout): string {
  const about = aboutId ?? ''
  switch (place) {
    case 'NEW_THREAD':
      return draftKeys.newThread(seatId)
    case 'REPLY':
      return draftKeys.reply(seatId, about)
    case 'EDIT':
      return draftKeys.edit(seatId, about)
    case 'PROPOSAL':
      return draftKeys.proposal(seatId)
    case 'PROFILE':
      return draftKeys.profile(seatId)
  }
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

import { randomUUID } from 'node:crypto'
import type { PlantedMember } from '../planted-table.ts'

type Verb = [name: string, more: object]

/** What an asker does with an ask. */
export const askVerbs = (thanked: PlantedMember): Verb[] => [
  ['changeAskMode', { mode: 'IDEAS' }],
  ['closeAsk', { thanks: [{ memberId: thanked.id, words: 'I should not.' }] }],
  ['closeAsk', { thanks: [] }],
  ['reopenAsk', {}],
  ['tellWhatBecame', { postId: randomUUID(), body: 'I should not.' }],
  ['letWhatBecameRest', {}],
]

/** What ends a thread or brings it back, and puts it before the others or not. */
export const lifeVerbs: Verb[] = [
  'restThread',
  'wakeThread',
  'pinThread',
  'unpinThread',
  'discardThread',
  'restoreThread',
].map(name => [name, {}])

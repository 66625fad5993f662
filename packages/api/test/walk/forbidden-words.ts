import type { PlantedGroup } from './planted-group.ts'
import type { Answer } from './walk.ts'

/** Every word that stands in the group and nowhere else. */
export const everyWord = ({ canaries }: PlantedGroup): string[] => Object.values(canaries).flat()

/** Every word but for the slug, which stands in the question itself, and the address by which someone released signs in. */
export const wordsOfOthers = (group: PlantedGroup): string[] =>
  everyWord(group).filter(word => word !== group.slug && !group.released.email.includes(word))

/** Those that no answer tells. */
export const missing = (words: readonly string[], answers: readonly Answer[]): string[] =>
  words.filter(word => !answers.some(({ text }) => text.includes(word)))

/**
 * Answers by which the server owns that something broke in it.
 * @param application whether the application's lock holds: without it a refusal may be the database's, an error
 */
export const broken = (answers: readonly Answer[], application: boolean): Answer[] =>
  application ? answers.filter(({ status }) => status >= 500) : []

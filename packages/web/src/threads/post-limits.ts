/** How much a post and a question may hold, in characters. The API refuses more. */
export const longestBody = 20_000
export const longestTitle = 160
/** A reply to whoever wants to be listened to. */
export const longestLine = 500

/** How long a text is as the API counts: characters, not the halves a computer keeps some of them in. */
export function lengthOf(text: string): number {
  return [...text.trim()].length
}

/** By how many characters a text is too long; 0 when it fits. */
export function tooMuchOf(text: string, longest: number): number {
  return Math.max(0, lengthOf(text) - longest)
}

/**
 * What people wrote in several lines, made fit for a mail: the lines stay, no other control character does, and nothing
 * turns the direction of what comes after it.
 */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}

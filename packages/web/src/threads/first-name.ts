import { copy } from './copy/en.ts'

/** What a member is called in a sentence, or the word for someone who is no longer there. */
export function firstName(member: { name: string } | null): string {
  return member ? (member.name.trim().split(/\s+/)[0] ?? member.name) : copy.someone
}

import type { Edit, Writing } from './writing.ts'

const opening = 'https://'

/** Makes a link of the chosen words and chooses what is still to be written: the address, or the words. */
export function linkWords({ text, from, to }: Writing): Edit {
  const chosen = text.slice(from, to).trim()
  if (/^(?:https?:\/\/|mailto:)\S+$/i.test(chosen)) {
    return { from, to, insert: `[](${chosen})`, choose: [from + 1, from + 1] }
  }
  const addressAt = from + chosen.length + 3
  return {
    from,
    to,
    insert: `[${chosen}](${opening})`,
    choose: chosen ? [addressAt, addressAt + opening.length] : [from + 1, from + 1],
  }
}

import { Refusal, Refusals } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import type { DraftWords } from './draft.ts'

/** More than what is sent may have, so that words which are still too long are kept as well. */
const room = { title: 300, body: 40_000, rest: 20_000 }

/** The one character that Postgres keeps in no text. */
const nothing = String.fromCodePoint(0)

/**
 * Words as they are typed: nothing is trimmed from them or made better, for they come back under the same caret.
 * @throws Refusals TOO_LONG
 */
export function checkDraftWords(words: DraftWords): DraftWords {
  const checked = { title: plain(words.title), body: plain(words.body), rest: plain(words.rest) }
  const fields = ['title', 'body', 'rest'] as const
  const refusals = fields
    .filter(field => [...checked[field]].length > room[field])
    .map(field => new Refusal('TOO_LONG', copy.refusals.tooLong(copy.fields[field], room[field]), [field]))
  if (refusals.length > 0) throw new Refusals(refusals)
  return checked
}

/** Half a character, which a cut can leave, comes back from Postgres as another. */
const plain = (text: string): string => text.replaceAll(nothing, '').toWellFormed()

import { GraphQLError } from 'graphql'
import { ArgsType, Field, ID, Int } from 'type-graphql'
import { readCursor, writeCursor } from '../graphql/cursor.ts'
import { isId } from '../graphql/identifier.ts'
import { checkPageSize } from '../graphql/page-size.ts'
import { cleanText } from '../graphql/text-input.ts'
import { ThreadKind } from '../threads/thread-kind.ts'

const longest = 200

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description: 'All of them must be there; what stands in "quotes" as one phrase. 200 characters at most.',
  })
  words!: string

  @Field(() => ID, { nullable: true, description: 'Only what this member wrote.' })
  authorId?: string | null

  @Field(() => ThreadKind, { nullable: true, description: 'Only in threads of this kind.' })
  kind?: ThreadKind | null

  @Field(() => Date, { nullable: true, description: 'Only what was written from then on.' })
  since?: Date | null

  @Field(() => Date, { nullable: true, description: 'Only what was written before then.' })
  until?: Date | null

  @Field(() => Int, { nullable: true, defaultValue: 20, description: '1 to 100.' })
  first!: number

  @Field(() => String, { nullable: true })
  after?: string | null
}

/** What to look for, as it is asked of the database. */
export type AskedSearch = {
  words: string
  phrases: string[]
  authorId: string | null
  kind: ThreadKind | null
  since: Date | null
  until: Date | null
  first: number
  after: HitPlace | null
}

/** A place among what was found: how well it fits and how fresh it is, as one number, and the id that parts equals. */
export type HitPlace = { score: number; id: string }

export const writeHitCursor = ({ score, id }: HitPlace): string => writeCursor([score, id])

/** @throws BAD_USER_INPUT for words that are too many, a page too large, an id or a cursor that is none */
export function checkSearch(asked: SearchArguments): AskedSearch {
  const { authorId = null, kind = null, since = null, until = null, first, after } = asked
  if (authorId !== null && !isId(authorId)) throw badInput('That author is nobody here.')
  return {
    ...checkWords(asked.words),
    authorId,
    kind,
    since,
    until,
    first: checkPageSize(first),
    after: after ? readHitCursor(after) : null,
  }
}

/**
 * Parts what was typed into words and phrases; a quote that is never closed is none.
 * @throws BAD_USER_INPUT where it is more than 200 characters
 */
export function checkWords(typed: string): Pick<AskedSearch, 'words' | 'phrases'> {
  const text = cleanText(typed, true).replace(/[“”„«»]/g, '"')
  if ([...text].length > longest) throw badInput('Look for fewer words: there is room for 200 characters.')
  const phrases = [...text.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => phrase.trim())
  return {
    words: text
      .replace(/"[^"]*"/g, ' ')
      .replaceAll('"', ' ')
      .trim(),
    phrases: phrases.filter(Boolean),
  }
}

function readHitCursor(after: string): HitPlace {
  return readCursor(after, ([score, id]) =>
    typeof score === 'number' && typeof id === 'string' && isId(id) ? { score, id } : null,
  )
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

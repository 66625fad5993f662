import type { Group } from '../../groups/group.ts'
import type { Entry, LetterPiece } from '../../mail/letter-draft.ts'
import { excerptOf } from '../../threads/excerpt.ts'
import { contentFor, MailContent } from '../mail/content.ts'
import { copy } from './copy/en.ts'
import { filesInWords } from './files-in-words.ts'
import type { SaidInThread } from './said-in-threads.ts'

/** More than this are not told one by one. */
const most = { asks: 5, others: 8 }

type Told = { publicUrl: string; group: Pick<Group, 'slug' | 'name'>; content: MailContent }

/** What was said in threads, as far as it travels: what waits for an answer first. Nothing where nothing was said. */
export function saidPieces(said: readonly SaidInThread[], told: Told): LetterPiece[] {
  const travelling = said.filter(
    thread => contentFor(told.content, thread.confidence) !== MailContent.NOTHING,
  )
  const asks = travelling.filter(({ waits }) => waits)
  const others = travelling.filter(({ waits }) => !waits)
  const rest = said.length - Math.min(asks.length, most.asks) - Math.min(others.length, most.others)
  return [
    ...section(copy.said.asks, asks.slice(0, most.asks), told),
    ...section(copy.said.others, others.slice(0, most.others), told),
    ...(rest > 0 ? somethingMore(rest < said.length, told) : []),
  ]
}

function section(title: string, threads: readonly SaidInThread[], told: Told): LetterPiece[] {
  if (threads.length === 0) return []
  return [{ section: title }, { entries: threads.map(thread => entryOf(thread, told)) }]
}

function entryOf(thread: SaidInThread, { publicUrl, group, content }: Told): Entry {
  const { id, title, confidence, waits, newPostCount, body, by, files } = thread
  const withWords = contentFor(content, confidence) !== MailContent.TITLE
  const sentence = waits ? copy.said.asksOf(by.name, title) : copy.said.wroteIn(by.name, newPostCount, title)
  return {
    sentence,
    ...(withWords && {
      words: excerptOf(body),
      by: copy.said.by(`${by.name}, ${by.trade}`, filesInWords(files)),
    }),
    leadsTo: `${publicUrl}/g/${group.slug}/threads/${id}`,
  }
}

/** Also of what may not travel it is told that there is something, and no more. */
function somethingMore(besides: boolean, { publicUrl, group }: Told): LetterPiece[] {
  const sentence = besides ? copy.said.more(group.name) : copy.said.something(group.name)
  const entries = [{ sentence, leadsTo: `${publicUrl}/g/${group.slug}/threads` }]
  return besides ? [{ entries }] : [{ section: copy.said.others }, { entries }]
}

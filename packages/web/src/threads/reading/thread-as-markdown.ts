import { fullWords } from '../../design/time-wording.ts'
import { copy } from '../copy/en.ts'
import { paperWords } from '../copy/paper-words.ts'
import type { WholeThread } from './ask-for-whole-thread.ts'

/** A thread as one Markdown text, which begins and ends with what is asked of whoever reads it. */
export function threadAsMarkdown({ title, confidence, posts }: WholeThread): string {
  const asked = `_${paperWords[confidence]}_`
  return [`# ${inOneLine(title)}`, asked, ...posts.map(asMarkdown), '---', asked].join('\n\n') + '\n'
}

function asMarkdown({ author, writtenAt, inReplyTo, body }: WholeThread['posts'][number]): string {
  const name = author ? [author.name, author.trade].filter(Boolean).join(', ') : copy.someone
  const answers = inReplyTo ? ` · ${copy.inReplyTo(inReplyTo.author?.name ?? copy.someone, false)}` : ''
  const heading = `## ${inOneLine(name)}\n\n${fullWords(writtenAt)}${inOneLine(answers)}`
  return `${heading}\n\n${body === null ? `_${copy.tookBack(author?.name ?? copy.someone)}_` : withNames(body)}`
}

/** A name where somebody is mentioned: its address leads nowhere outside. */
function withNames(body: string): string {
  return body.replace(/\[(@(?:\\.|[^\]\\])*)\]\(member:[0-9a-f-]{36}\)/gi, '$1')
}

/** What people named must not become a heading, a list or a link of its own. */
function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&')
}

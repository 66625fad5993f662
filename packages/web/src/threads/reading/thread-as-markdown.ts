import { fullWords } from '../../design/time-wording.ts'
import { copy } from '../copy/en.ts'
import { fileWords } from '../copy/file-words.ts'
import { paperWords } from '../copy/paper-words.ts'
import type { WholeThread } from './ask-for-whole-thread.ts'

/** A thread as one Markdown text, which begins and ends with what is asked of whoever reads it. */
export function threadAsMarkdown({ title, confidence, posts }: WholeThread): string {
  const asked = `_${paperWords[confidence]}_`
  return [`# ${inOneLine(title)}`, asked, ...posts.map(asMarkdown), '---', asked].join('\n\n') + '\n'
}

function asMarkdown({ author, writtenAt, inReplyTo, body, files }: WholeThread['posts'][number]): string {
  const name = author ? [author.name, author.trade].filter(Boolean).join(', ') : copy.someone
  const answers = inReplyTo ? ` · ${copy.inReplyTo(inReplyTo.author?.name ?? copy.someone, false)}` : ''
  const heading = `## ${inOneLine(name)}\n\n${fullWords(writtenAt)}${inOneLine(answers)}`
  const said = body === null ? `_${copy.tookBack(author?.name ?? copy.someone)}_` : withNames(body)
  return [heading, said, ...files.map(asLine)].join('\n\n')
}

/** Its address leads nowhere outside: what it is, and what it shows. */
function asLine({ kind, name, alt }: WholeThread['posts'][number]['files'][number]): string {
  return `_${inOneLine(kind === 'PICTURE' ? fileWords.aPicture(name, alt) : fileWords.aPaper(name))}_`
}

/** A name where somebody is mentioned: its address leads nowhere outside. */
function withNames(body: string): string {
  return body.replace(/\[(@(?:\\.|[^\]\\])*)\]\(member:[0-9a-f-]{36}\)/gi, '$1')
}

/** What people named must not become a heading, a list or a link of its own. */
function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&')
}

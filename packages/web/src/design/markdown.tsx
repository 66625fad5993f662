import { createContext, memo, use, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link as PageLink } from 'react-router'
import type { MarkdownBlock, MarkdownInline, MarkdownLink } from './markdown-tree.ts'
import styles from './markdown.module.css'
import { parseMarkdown } from './parse-markdown.ts'

/** Those whom a text truly names, by their ids: what they are called, and where one finds them. */
export type NamedPeople = Record<string, { name: string; to: string }>

const People = createContext<NamedPeople>({})

/**
 * What a person wrote, drawn as elements from a short list: paragraph, strong, em, lists, quote, link, line
 * break, and the names of those among `people`. Anything else they typed stays as the characters they typed.
 */
export const Markdown = memo(function Markdown({
  source,
  people = nobody,
}: {
  source: string
  people?: NamedPeople
}) {
  const blocks = useMemo(() => parseMarkdown(source), [source])
  return (
    <People value={people}>
      <div className={styles.words}>{drawBlocks(blocks)}</div>
    </People>
  )
})

const nobody: NamedPeople = {}

function drawBlocks(blocks: MarkdownBlock[]): ReactNode {
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { block: MarkdownBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{drawInlines(block.children)}</p>
    case 'quote':
      return <blockquote>{drawBlocks(block.children)}</blockquote>
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{drawBlocks(item)}</li>)
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function drawInlines(children: MarkdownInline[]): ReactNode {
  return children.map((child, index) => <Inline key={index} child={child} />)
}

function Inline({ child }: { child: MarkdownInline }) {
  switch (child.kind) {
    case 'text':
      return child.text
    case 'break':
      return <br />
    case 'strong':
      return <strong>{drawInlines(child.children)}</strong>
    case 'em':
      return <em>{drawInlines(child.children)}</em>
    case 'link':
      return <Link link={child} />
    case 'mention':
      return <Mention id={child.id}>{drawInlines(child.children)}</Mention>
  }
}

/** Whom somebody names stands there by their own name, whatever was written; who is not named truly, as it was written. */
function Mention({ id, children }: { id: string; children: ReactNode }) {
  const person = use(People)[id]
  return person ? <PageLink to={person.to}>@{person.name}</PageLink> : children
}

function Link({ link }: { link: MarkdownLink }) {
  return (
    <>
      <a href={link.href} rel="noopener noreferrer nofollow">
        {drawInlines(link.children)}
      </a>
      {link.leadsTo && <span className={styles.place}> ({link.leadsTo})</span>}
    </>
  )
}

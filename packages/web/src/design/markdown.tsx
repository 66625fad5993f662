import { memo, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { MarkdownBlock, MarkdownInline, MarkdownLink } from './markdown-tree.ts'
import styles from './markdown.module.css'
import { parseMarkdown } from './parse-markdown.ts'

/**
 * What a person wrote, drawn as elements from a short list: paragraph, strong, em, lists, quote, link, line
 * break. Anything else they typed stays as the characters they typed.
 */
export const Markdown = memo(function Markdown({ source }: { source: string }) {
  const blocks = useMemo(() => parseMarkdown(source), [source])
  return <div className={styles.words}>{drawBlocks(blocks)}</div>
})

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
  }
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

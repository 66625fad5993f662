import { useEffect, useRef, useState } from 'react'
import { threadMenuWords as copy } from '../copy/thread-menu-words.ts'
import { showMorePosts } from '../posts/more-posts.ts'
import type { StretchOfPosts } from '../posts/thread-posts.tsx'
import { askForWholeThread } from './ask-for-whole-thread.ts'
import { threadAsMarkdown } from './thread-as-markdown.ts'

/** Takes a thread along whole, on paper or as a text. `said` tells how it goes. */
export function usePaper(place: { slug: string; threadId: string }, pageInfo: StretchOfPosts['pageInfo']) {
  const [said, setSaid] = useState('')

  const isWhole = !pageInfo.hasPreviousPage && !pageInfo.hasNextPage
  const isToBePrinted = useRef(false)

  /** As soon as all of it is drawn. */
  useEffect(() => {
    if (!isWhole || !isToBePrinted.current) return
    isToBePrinted.current = false
    void printWithPictures()
  }, [isWhole])

  async function print() {
    if (isWhole) return printWithPictures()
    setSaid(copy.gathering)
    isToBePrinted.current = true
    try {
      await bringAll(place, pageInfo)
      setSaid('')
    } catch {
      isToBePrinted.current = false
      setSaid(copy.notGathered)
    }
  }

  async function copyAsMarkdown() {
    setSaid(copy.gathering)
    try {
      const text = askForWholeThread(place).then(threadAsMarkdown)
      await writeToClipboard(text)
      setSaid(copy.copied)
    } catch {
      setSaid(copy.notCopied)
    }
  }

  return { said, forget: () => setSaid(''), print, copyAsMarkdown }
}

/** Whoever prints waits no longer for pictures: what they show is told in words below them. In milliseconds. */
const longest = 5_000

/** Browsers bring pictures when somebody comes near them, and paper waits for none. */
async function printWithPictures(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('article img[loading="lazy"]')]
  const there = pictures.map(picture => {
    picture.loading = 'eager'
    return picture.decode().catch(() => undefined)
  })
  await Promise.race([Promise.all(there), new Promise(resolve => setTimeout(resolve, longest))])
  window.print()
}

/** Brings what the page has not shown yet, before and after. */
async function bringAll(
  { slug, threadId }: { slug: string; threadId: string },
  { hasPreviousPage, startCursor, hasNextPage, endCursor }: StretchOfPosts['pageInfo'],
): Promise<void> {
  for (let before = hasPreviousPage ? startCursor : null; before;) {
    const brought = await showMorePosts({ slug, threadId, before })
    before = brought?.hasPreviousPage ? brought.startCursor : null
  }
  for (let after = hasNextPage ? endCursor : null; after;) {
    const brought = await showMorePosts({ slug, threadId, after })
    after = brought?.hasNextPage ? brought.endCursor : null
  }
}

/** Browsers let a page write only shortly after a press: the text is promised to them at once where they know how. */
async function writeToClipboard(text: Promise<string>): Promise<void> {
  const type = 'text/plain'
  const blob = text.then(words => new Blob([words], { type }))
  if (typeof ClipboardItem === 'function')
    await navigator.clipboard.write([new ClipboardItem({ [type]: blob })])
  else await navigator.clipboard.writeText(await text)
}

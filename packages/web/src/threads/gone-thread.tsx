import { useEffect } from 'react'
import { Link } from 'react-router'
import { focusHeading } from '../design/focus-heading.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Sheet } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { liveWords } from './live/copy/en.ts'

/** Stands where a thread was that its reader may not know of any more, while they had it open. */
export function GoneThread({ slug, within }: { slug: string; within: string }) {
  useEffect(focusHeading, [])
  return (
    <Sheet>
      <PageHeading within={within}>{liveWords.gone}</PageHeading>
      <p>{liveWords.goneWords}</p>
      <p>
        <Link to={paths.threads(slug)}>{copy.threads}</Link>
      </p>
    </Sheet>
  )
}

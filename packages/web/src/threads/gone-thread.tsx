import { useEffect } from 'react'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { focusHeading } from '../design/focus-heading.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { liveWords } from './live/copy/en.ts'

/** Stands where a thread was that its reader may not know of any more, while they had it open. */
export function GoneThread({ slug, within }: { slug: string; within: string }) {
  useEffect(focusHeading, [])
  return (
    <Sheet>
      <PageHeading within={within}>{liveWords.gone}</PageHeading>
      <Lede>{liveWords.goneWords}</Lede>
      <ButtonRow>
        <ButtonLink to={paths.threads(slug)}>{liveWords.toThreads}</ButtonLink>
      </ButtonRow>
    </Sheet>
  )
}

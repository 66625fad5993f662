import { useEffect } from 'react'
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { NotThere } from '../api/not-there.ts'
import { keptUnder } from '../api/kept-reading/kept-under.ts'
import { isUnreachable } from '../api/unreachable.ts'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { focusHeading, focusHeadingSoon } from '../design/focus-heading.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { PageFrame } from './page-frame.tsx'

/** What stands instead of everything: the account's pages, and whatever fails before a frame stands. */
export function ErrorPage() {
  const error = useRouteError()
  return (
    <PageFrame>
      <WhatFailed error={error} />
    </PageFrame>
  )
}

/** Not there and not theirs are one answer; everything else says what is safe and offers to try again. */
export function WhatFailed({ error }: { error: unknown }) {
  const isNotThere = error instanceof NotThere || (isRouteErrorResponse(error) && error.status === 404)
  return isNotThere ? <NothingHere /> : <Failed error={error} />
}

/** An address that leads nowhere for this account. */
export function NothingHere() {
  return (
    <Sheet>
      <PageHeading>{copy.nothingHere}</PageHeading>
      <Lede>{copy.nothingHereWords}</Lede>
      <ButtonRow>
        <ButtonLink to={paths.home()}>{copy.toYourGroups}</ButtonLink>
      </ButtonRow>
    </Sheet>
  )
}

function wordsFor(unreachable: boolean): string {
  if (!unreachable) return copy.failedWords
  return keptUnder() ? copy.notKeptWords : copy.unreachableWords
}

function Failed({ error }: { error: unknown }) {
  const { revalidate, state } = useRevalidator()
  const unreachable = isUnreachable(error)
  useEffect(() => {
    if (!unreachable) {
      console.error(error)
      return
    }
    const askAnew = () => void revalidate()
    window.addEventListener('online', askAnew)
    return () => window.removeEventListener('online', askAnew)
  }, [error, unreachable, revalidate])
  useEffect(() => focusHeadingWhereItWasLost, [])
  return (
    <Sheet>
      <PageHeading>{unreachable ? copy.unreachable : copy.failed}</PageHeading>
      <Lede>{wordsFor(unreachable)}</Lede>
      <ButtonRow>
        <Button
          weight="primary"
          pending={state === 'loading'}
          onClick={() => void revalidate().then(focusHeadingSoon)}
        >
          {copy.tryAgain}
        </Button>
      </ButtonRow>
    </Sheet>
  )
}

/** Once the page itself has come: what had the focus in its place has gone with it. */
function focusHeadingWhereItWasLost() {
  if (document.activeElement === document.body) focusHeading()
}

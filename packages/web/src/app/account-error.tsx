import type { FragmentType } from '@apollo/client'
import { useEffect } from 'react'
import { useLocation, useRevalidator, useRouteError } from 'react-router'
import { client } from '../api/client.ts'
import { keptUnder } from '../api/kept-reading/kept-under.ts'
import { isUnreachable } from '../api/unreachable.ts'
import { KeysSwitch } from '../auth/keys-switch.tsx'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { AccountLayoutDocument } from './account-layout.generated.ts'
import { copy } from './copy/en.ts'
import { WhatFailed } from './error-page.tsx'
import type { GroupMenu_ViewerFragment } from './group-menu.generated.ts'
import { GroupMenu } from './group-menu.tsx'
import { needsNetworkWords as words } from './offline/copy/needs-network-words.ts'
import { KeepReadingSwitch } from './offline/keep-reading-switch.tsx'
import { KeptLine } from './offline/kept-line.tsx'
import { PageFrame } from './page-frame.tsx'

/** What stands instead of a page of the account, in the account's frame as far as that is known. */
export function ErrorBoundary() {
  const error = useRouteError()
  const known: unknown = client.readQuery({ query: AccountLayoutDocument })?.viewer
  const viewer = known as FragmentType<GroupMenu_ViewerFragment> | null | undefined
  const top = viewer && (
    <>
      <GroupMenu label={copy.product} viewer={viewer} />
      {keptUnder() && <KeptLine />}
    </>
  )
  return (
    <PageFrame top={top}>
      {keptUnder() && isUnreachable(error) ? <NeedsNetwork /> : <WhatFailed error={error} />}
    </PageFrame>
  )
}

/** The page is none of those that are kept. What of it is about this device alone is there all the same. */
function NeedsNetwork() {
  const { pathname } = useLocation()
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    const askAnew = () => void revalidate()
    window.addEventListener('online', askAnew)
    return () => window.removeEventListener('online', askAnew)
  }, [revalidate])
  return (
    <Sheet>
      <PageHeading>{words.heading[pathname] ?? words.otherHeading}</PageHeading>
      <Lede>{words.lede[pathname] ?? words.otherLede}</Lede>
      <ButtonRow>
        <Button weight="primary" pending={state === 'loading'} onClick={() => void revalidate()}>
          {copy.tryAgain}
        </Button>
        <ButtonLink to={paths.home()}>{copy.toYourGroups}</ButtonLink>
      </ButtonRow>
      {pathname === paths.settings() && (
        <>
          <KeepReadingSwitch />
          <KeysSwitch />
        </>
      )}
    </Sheet>
  )
}

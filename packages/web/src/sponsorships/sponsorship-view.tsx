import type { FragmentType } from '@apollo/client'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { HoldsHeard } from './consent/holds-heard.tsx'
import { WantToMeet } from './consent/want-to-meet.tsx'
import { YourWord } from './consent/your-word.tsx'
import { copy } from './copy/en.ts'
import { EndOfIt } from './end-of-it.tsx'
import { erasedOn } from './erased-on.ts'
import { GiveAddress } from './give-address.tsx'
import {
  SponsorshipView_GroupFragmentDoc,
  SponsorshipView_SponsorshipFragmentDoc,
  type SponsorshipView_GroupFragment,
  type SponsorshipView_SponsorshipFragment,
} from './sponsorship-view.generated.ts'
import { StatusLine } from './status-line.tsx'
import { TakeOverSponsorship } from './take-over-sponsorship.tsx'
import { WhatWasWritten } from './what-was-written.tsx'

/**
 * Who is proposed, by whom and why, how it stands, and what the reader can do about it now. `children` is about the
 * letter.
 */
export function SponsorshipView({
  group: groupFrom,
  sponsorship: sponsorshipFrom,
  children,
}: {
  group: FragmentType<SponsorshipView_GroupFragment>
  sponsorship: FragmentType<SponsorshipView_SponsorshipFragment>
  children: ReactNode
}) {
  const group = useFragmentData(SponsorshipView_GroupFragmentDoc, groupFrom)
  const sponsorship = useFragmentData(SponsorshipView_SponsorshipFragmentDoc, sponsorshipFrom)
  const { candidateName, candidateTrade, sponsor, newcomer } = sponsorship
  const part = { group, sponsorship }
  const slug = useSlug()
  const goes = erasedOn(sponsorship)
  return (
    <>
      <p>
        <Link to={paths.people(slug)}>{copy.people}</Link>
      </p>
      <PageHeading within={group.name}>{newcomer?.name ?? candidateName ?? copy.erasedHeading}</PageHeading>
      <Lede>{copy.lede(candidateTrade, sponsor, newcomer !== null)}</Lede>
      <StatusLine sponsorship={sponsorship} />
      {goes && <Lede>{copy.erasedOn(candidateName, dateWords(goes))}</Lede>}
      {newcomer && (
        <ButtonRow>
          <ButtonLink to={paths.person(slug, newcomer.id)}>
            {newcomer.isViewer ? copy.toYourPage : copy.toThePerson(newcomer.name)}
          </ButtonLink>
        </ButtonRow>
      )}
      <HoldsHeard {...part} />
      <WantToMeet {...part} />
      <GiveAddress {...part} />
      {children}
      <TakeOverSponsorship {...part} />
      <WhatWasWritten {...part} />
      <YourWord {...part} />
      <EndOfIt {...part} />
    </>
  )
}

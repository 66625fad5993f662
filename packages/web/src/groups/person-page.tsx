import { useEffect, useRef, useState } from 'react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { Notice } from '../design/notice.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Quotation } from '../design/quotation.tsx'
import { Section, Sheet } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { draftKeys } from '../drafts/draft-keys.ts'
import { hasKeptDraft } from '../drafts/has-kept-draft.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { IntroduceYourself } from './introduce-yourself.tsx'
import { PersonPageDocument, type PersonPageQuery } from './person-page.generated.ts'
import styles from './person-page.module.css'
import { useSlug } from './use-slug.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(PersonPageDocument, { slug: params['slug'] ?? '', memberId: params['memberId'] ?? '' })

type Person = NonNullable<NonNullable<PersonPageQuery['group']>['member']>

/** One person at the table: trade, what to ask them about, how they came. One's own is edited in place. */
export function Component() {
  const group = found(usePage(loader).group)
  const member = found(group.member)
  const slug = useSlug()
  const place = { key: draftKeys.profile(group.viewerSeat.id), groupId: group.id, slug }
  const [editing, setEditing] = useState(() => member.viewerCanIntroduce && hasKeptDraft(place.key))
  const editButton = useRef<HTMLButtonElement>(null)
  const hasEdited = useRef(false)

  useEffect(() => {
    if (!editing && hasEdited.current) editButton.current?.focus()
    hasEdited.current = editing
  }, [editing])

  return (
    <Sheet>
      <p>
        <Link to={paths.people(slug)}>{copy.people}</Link>
      </p>
      <PageHeading within={group.name}>{member.name}</PageHeading>
      {editing ? (
        <IntroduceYourself place={place} member={member} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Introduction member={member} />
          <ButtonRow>
            {member.viewerCanIntroduce && (
              <Button ref={editButton} onClick={() => setEditing(true)}>
                {copy.editIntroduction}
              </Button>
            )}
            {mayLookAfter(member) && (
              <ButtonLink to={paths.lookAfter(slug, member.id)}>{copy.lookAfter(member)}</ButtonLink>
            )}
          </ButtonRow>
        </>
      )}
      {member.isViewer && (
        <Section id="leaving" title={copy.leaving}>
          <p className={styles.leaving}>
            <Link to={paths.leave(slug)}>{copy.leaveGroup(group.name)}</Link>
          </p>
        </Section>
      )}
    </Sheet>
  )
}

function Introduction({ member }: { member: Person }) {
  return (
    <>
      <p className={styles.trade}>{copy.tradeAndRole(member)}</p>
      {member.pausedUntil && (
        <Notice>
          {copy.pausedUntil(dateWords(member.pausedUntil))} {member.pauseReason}
        </Notice>
      )}
      {member.askMeAbout && (
        <Section id="ask" title={copy.askThemAbout(member)}>
          <p className={styles.words}>{member.askMeAbout}</p>
        </Section>
      )}
      {member.sponsorship?.whyCome && (
        <Section id="why-come" title={copy.whyTheyCame(member)}>
          <p className={styles.words}>{member.sponsorship.whyCome}</p>
        </Section>
      )}
      {member.sponsorship?.notHereFor && (
        <Section id="not-here-for" title={copy.notHereFor(member)}>
          <p className={styles.words}>{member.sponsorship.notHereFor}</p>
        </Section>
      )}
      <Section id="came" title={copy.atTheTable}>
        <p className={styles.came}>
          {member.standing === 'NEWCOMER' ? (
            <>
              <strong className={styles.newcomer}>{copy.newAtTheTable(member.companion)}</strong>
              {copy.howTheNewcomerCame(member)}
            </>
          ) : (
            copy.howTheyCame(member)
          )}
        </p>
        {member.sponsor && member.sponsorship?.words && (
          <>
            <p className={styles.came}>{copy.sponsorWrote(member.sponsor)}</p>
            <Quotation>{member.sponsorship.words}</Quotation>
          </>
        )}
      </Section>
      {member.email && (
        <Section id="address" title={copy.address}>
          <p className={styles.came}>
            <a href={`mailto:${member.email}`}>{member.email}</a>
          </p>
          {member.isViewer && (
            <p className={styles.about}>{member.sharesEmail ? copy.addressShared : copy.addressPrivate}</p>
          )}
        </Section>
      )}
    </>
  )
}

function mayLookAfter(member: Person): boolean {
  return (
    member.viewerCanMakeAdmin ||
    member.viewerCanUnmakeAdmin ||
    member.viewerCanPause ||
    member.viewerCanResume ||
    member.viewerCanProposeRelease
  )
}

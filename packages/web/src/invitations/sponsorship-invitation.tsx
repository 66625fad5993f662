import type { FragmentType } from '@apollo/client'
import { useRef } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Section } from '../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { invitationStanding } from './invitation-standing.ts'
import styles from './invitation-row.module.css'
import { ResendInvitation } from './resend-invitation.tsx'
import { RevokeInvitation } from './revoke-invitation.tsx'
import {
  SponsorshipInvitation_SponsorshipFragmentDoc,
  type SponsorshipInvitation_SponsorshipFragment,
} from './sponsorship-invitation.generated.ts'

/** For admins: how the letter of a sponsorship stands, and what can be done about it. Nothing before there is one. */
export function SponsorshipInvitation({
  groupId,
  sponsorship,
}: {
  groupId: string
  sponsorship: FragmentType<SponsorshipInvitation_SponsorshipFragment>
}) {
  const { invitation } = useFragmentData(SponsorshipInvitation_SponsorshipFragmentDoc, sponsorship)
  const row = useRef<HTMLDivElement>(null)
  if (!invitation) return null
  const isStuck = invitation.state === 'PENDING' && invitation.delivery === 'FAILED'
  return (
    <Section title={copy.invitation} id="invitation">
      <div ref={row} tabIndex={-1} className={styles.row}>
        <p className={isStuck ? styles.stuck : undefined}>{invitationStanding(invitation)}</p>
        <p className={styles.who}>{invitation.email && copy.toAddress(invitation.email)}</p>
        <div className={styles.acts}>
          <ResendInvitation groupId={groupId} invitation={invitation} backTo={row} />
          <RevokeInvitation groupId={groupId} invitation={invitation} backTo={row} />
        </div>
      </div>
    </Section>
  )
}

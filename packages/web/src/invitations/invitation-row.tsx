import type { FragmentType } from '@apollo/client'
import { useRef } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Quotation } from '../design/quotation.tsx'
import { copy } from './copy/en.ts'
import {
  InvitationRow_InvitationFragmentDoc,
  type InvitationRow_InvitationFragment,
} from './invitation-row.generated.ts'
import styles from './invitation-row.module.css'
import { invitationStanding } from './invitation-standing.ts'
import { ResendInvitation } from './resend-invitation.tsx'
import { RevokeInvitation } from './revoke-invitation.tsx'

/** One invitation: to whom, by whom, how it stands, and what an admin can do about it. */
export function InvitationRow({
  groupId,
  invitation: from,
}: {
  groupId: string
  invitation: FragmentType<InvitationRow_InvitationFragment>
}) {
  const invitation = useFragmentData(InvitationRow_InvitationFragmentDoc, from)
  const row = useRef<HTMLLIElement>(null)
  const { kind, email, invitedBy, sponsorship } = invitation
  const name = invitation.name ?? copy.erased
  const isStuck = invitation.state === 'PENDING' && invitation.delivery === 'FAILED'
  return (
    <li ref={row} tabIndex={-1} className={styles.row}>
      <p className={styles.whom}>
        <strong>{name}</strong>
        {email && <span className={styles.address}>{email}</span>}
      </p>
      <p className={isStuck ? styles.stuck : undefined}>{invitationStanding(invitation)}</p>
      <p className={styles.who}>{copy.who(kind, invitedBy, sponsorship?.sponsor ?? null)}</p>
      {invitation.name === null && <p className={styles.who}>{copy.whyErased}</p>}
      {sponsorship?.words && (
        <details className={styles.written}>
          <summary>{copy.whatWasWritten(name)}</summary>
          <Quotation>{sponsorship.words}</Quotation>
        </details>
      )}
      <div className={styles.acts}>
        <ResendInvitation groupId={groupId} invitation={invitation} backTo={row} />
        <RevokeInvitation groupId={groupId} invitation={invitation} backTo={row} />
      </div>
    </li>
  )
}

import type { FragmentType } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Section } from '../design/sheet.tsx'
import { ShowMore } from '../design/show-more.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { copy } from './copy/en.ts'
import {
  EarlierInvitationsDocument,
  InvitationList_GroupFragmentDoc,
  type InvitationList_GroupFragment,
} from './invitation-list.generated.ts'
import styles from './invitation-list.module.css'
import { InvitationRow } from './invitation-row.tsx'

/** Every invitation of the group, newest first. */
export function InvitationList({ group }: { group: FragmentType<InvitationList_GroupFragment> }) {
  const { id, slug, invitations } = useFragmentData(InvitationList_GroupFragmentDoc, group)
  const client = useApolloClient()
  const rows = invitations?.edges ?? []

  const showEarlier = () =>
    client.query({
      query: EarlierInvitationsDocument,
      variables: { slug, after: invitations?.pageInfo.endCursor ?? null },
      fetchPolicy: 'network-only',
    })

  return (
    <Section title={copy.invitations} id="invitations">
      {rows.length === 0 && <EmptyState words={copy.nobodyInvited} />}
      <ul role="list" className={styles.rows}>
        {rows.map(({ node }) => (
          <InvitationRow key={node.id} groupId={id} invitation={node} />
        ))}
      </ul>
      {invitations?.pageInfo.hasNextPage && (
        <ShowMore label={copy.showEarlier} trouble={copy.couldNotShowEarlier} show={showEarlier} />
      )}
    </Section>
  )
}

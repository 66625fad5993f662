import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Lede, Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { GroupMail } from './group-mail.tsx'
import { MailByGroup_ViewerFragmentDoc, type MailByGroup_ViewerFragment } from './mail-by-group.generated.ts'

/** What one gets by mail from each of one's groups. */
export function MailByGroup({ viewer }: { viewer: FragmentType<MailByGroup_ViewerFragment> }) {
  const { groups } = useFragmentData(MailByGroup_ViewerFragmentDoc, viewer).mailWishes
  return (
    <Section id="mail" title={copy.byMail}>
      <Lede>{groups.length > 0 ? copy.byMailLede : copy.noTables}</Lede>
      {groups.map(wishes => (
        <GroupMail key={wishes.group.id} wishes={wishes} />
      ))}
    </Section>
  )
}

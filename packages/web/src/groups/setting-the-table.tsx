import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { Section } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { SayTableIsSet } from './say-table-is-set.tsx'
import {
  SettingTheTable_GroupFragmentDoc,
  type SettingTheTable_GroupFragment,
} from './setting-the-table.generated.ts'
import styles from './setting-the-table.module.css'

/** While a group is being set: leads its admins to those already at the table, and to saying that it is set. */
export function SettingTheTable({ group }: { group: FragmentType<SettingTheTable_GroupFragment> }) {
  const data = useFragmentData(SettingTheTable_GroupFragmentDoc, group)
  return (
    <Section id="setting" title={copy.beingSet}>
      <p className={styles.words}>
        {data.viewerCanInviteThoseAtTheTable
          ? copy.inviteWhileBeingSet(data.beingSetUntil && dateWords(data.beingSetUntil))
          : copy.youAreEarly}
      </p>
      <ButtonRow>
        {data.viewerCanInviteThoseAtTheTable && (
          <ButtonLink weight="primary" to={paths.admin(data.slug)}>
            {copy.inviteThoseAtTheTable}
          </ButtonLink>
        )}
        <SayTableIsSet group={data} />
      </ButtonRow>
    </Section>
  )
}

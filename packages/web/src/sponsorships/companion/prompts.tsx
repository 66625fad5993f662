import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Lede, Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { PromptRow } from './prompt-row.tsx'
import {
  Prompts_CompanionshipFragmentDoc,
  Prompts_GroupFragmentDoc,
  type Prompts_CompanionshipFragment,
  type Prompts_GroupFragment,
} from './prompts.generated.ts'
import styles from './prompts.module.css'
import { theOther } from './the-other.ts'

/** What the two may talk through, while they do. */
export function Prompts(from: {
  group: FragmentType<Prompts_GroupFragment>
  companionship: FragmentType<Prompts_CompanionshipFragment>
}) {
  const { id: groupId, meetingName } = useFragmentData(Prompts_GroupFragmentDoc, from.group)
  const companionship = useFragmentData(Prompts_CompanionshipFragmentDoc, from.companionship)
  const two = theOther(companionship)
  if (companionship.endedAt !== null) return null
  return (
    <Section title={copy.prompts} id="prompts">
      <Lede>{copy.promptsLede}</Lede>
      <ul role="list" className={styles.prompts}>
        {companionship.prompts.map(state => (
          <PromptRow
            key={state.prompt}
            groupId={groupId}
            companionship={companionship}
            state={state}
            words={copy.prompt({ ...two, prompt: state.prompt, meeting: meetingName })}
          />
        ))}
      </ul>
    </Section>
  )
}

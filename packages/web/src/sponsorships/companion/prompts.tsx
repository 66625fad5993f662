import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Trouble } from '../../design/notice.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { PromptRow, type Mark, type PromptState } from './prompt-row.tsx'
import {
  MarkPromptDocument,
  Prompts_CompanionshipFragmentDoc,
  Prompts_GroupFragmentDoc,
  type Prompts_CompanionshipFragment,
  type Prompts_GroupFragment,
} from './prompts.generated.ts'
import styles from './prompts.module.css'
import { theOther } from './the-other.ts'

/** What the two may talk through. A mark shows at once, and is taken back where it did not get through. */
export function Prompts(from: {
  group: FragmentType<Prompts_GroupFragment>
  companionship: FragmentType<Prompts_CompanionshipFragment>
}) {
  const { id: groupId, meetingName } = useFragmentData(Prompts_GroupFragmentDoc, from.group)
  const companionship = useFragmentData(Prompts_CompanionshipFragmentDoc, from.companionship)
  const { attempt, trouble } = useVerb(MarkPromptDocument)
  const { id, prompts } = companionship

  async function say({ prompt }: PromptState, mark: Mark) {
    const input = { groupId, companionshipId: id, prompt, mark }
    await attempt({ input }, withMark(companionship, prompt, mark))
  }

  return (
    <Section title={copy.prompts} id="prompts">
      <Lede>{copy.promptsLede}</Lede>
      <Trouble words={trouble()} />
      <ul role="list" className={styles.prompts}>
        {prompts.map(state => (
          <PromptRow
            key={state.prompt}
            state={state}
            words={copy.prompt({ ...theOther(companionship), prompt: state.prompt, meeting: meetingName })}
            onMark={companionship.endedAt === null ? mark => void say(state, mark) : null}
          />
        ))}
      </ul>
    </Section>
  )
}

/** The answer as it is going to be, shown until it comes. */
function withMark(
  { id, prompts, sponsor, newcomer }: Prompts_CompanionshipFragment,
  marked: PromptState['prompt'],
  mark: Mark,
) {
  const viewer = newcomer?.isViewer ? newcomer : sponsor
  const said = mark
    ? { mark, markedBy: viewer, markedAt: new Date().toISOString() }
    : { mark, markedBy: null, markedAt: null }
  return {
    markPrompt: {
      __typename: 'MarkPromptPayload' as const,
      companionship: {
        __typename: 'Companionship' as const,
        id,
        prompts: prompts.map(state => (state.prompt === marked ? { ...state, ...said } : state)),
      },
      userErrors: [],
    },
  }
}

import type { MarkPromptMutation } from './mark-prompt.generated.ts'
import type { Prompts_CompanionshipFragment } from './prompts.generated.ts'

/** A prompt as it stands. */
export type PromptState = Prompts_CompanionshipFragment['prompts'][number]

/** What was said of a prompt; null when nothing was, or it was taken back. */
export type Mark = PromptState['mark']

/** The answer to a mark as it is going to be, shown until it comes. */
export function expectedMark(
  { id, prompts, sponsor, newcomer }: Prompts_CompanionshipFragment,
  marked: PromptState['prompt'],
  mark: Mark,
  now = new Date(),
): MarkPromptMutation {
  const viewer = newcomer?.isViewer ? newcomer : sponsor
  const said = mark
    ? { mark, markedBy: viewer, markedAt: now.toISOString() }
    : { mark, markedBy: null, markedAt: null }
  return {
    markPrompt: {
      __typename: 'MarkPromptPayload',
      companionship: {
        __typename: 'Companionship',
        id,
        prompts: prompts.map(state => (state.prompt === marked ? { ...state, ...said } : state)),
      },
      userErrors: [],
    },
  }
}

import type { Prompts_CompanionshipFragment } from './prompts.generated.ts'

/** What the two may talk through. */
export type CompanionPrompt = Prompts_CompanionshipFragment['prompts'][number]['prompt']

import { copy } from '../copy/en.ts'
import { longestBody, longestLine } from '../post-limits.ts'
import type { AskMode } from './ask-mode.ts'

interface ReplyWords {
  hint?: string
  placeholder: string
  /** How many characters a reply holds. */
  longest: number
}

/** How the reply box asks for what would help. `askerName` is null for whoever asked. */
export function replyWords(mode: AskMode | null, askerName: string | null, isForFew: boolean): ReplyWords {
  const longest = longestBody
  if (!askerName) return { placeholder: isForFew ? copy.replyToThem : copy.replyHere, longest }
  if (mode === 'EXPERIENCE') return { hint: copy.livedHint(askerName), placeholder: copy.livedHere, longest }
  if (mode === 'JUST_LISTEN')
    return { hint: copy.listenHint(askerName), placeholder: copy.lineHere, longest: longestLine }
  return { placeholder: (isForFew ? copy.replyToFew : copy.replyToAll)(askerName), longest }
}

import { Stance } from '../../threads/thread-read.ts'
import { isAboutOwnSeat } from '../mail/at-every-level.ts'
import { MailLevel } from '../mail/mail-level.ts'
import type { MailReader } from '../mail/mail-reader.ts'

/** What decides whether a mail may carry an item to its reader. */
export type Mailable = {
  kind: string
  isRead: boolean
  /** It is about a meeting that is near, and its reader may be on their way there. */
  isAtOnce: boolean
  /** It takes back what the mail of the evening before has told. */
  undoesEvening: boolean
  /** What its reader said about hearing of its thread; null where it has none, or that is not known yet. */
  stance: Stance | null
}

const onlyForEverything = new Set(['POSTED', 'STARTED'])

/**
 * Whether an item is mailed to its reader. Asked when it is due, and again when the mail leaves.
 * @param isStanceKnown whether the last word about its thread can be spoken
 */
export function isMailed(item: Mailable, reader: MailReader, isStanceKnown = true): boolean {
  if (item.isRead || !reader.isReachable) return false
  if (isAboutOwnSeat(item.kind)) return true
  if (reader.state !== 'SEATED' || reader.level === MailLevel.NOTHING || item.stance === Stance.MUTED)
    return false
  if (item.isAtOnce) return true
  if (reader.level === MailLevel.EVENING_BEFORE) return item.undoesEvening
  if (!onlyForEverything.has(item.kind) || !isStanceKnown) return true
  return reader.level === MailLevel.EVERYTHING || item.stance === Stance.FOLLOWED
}

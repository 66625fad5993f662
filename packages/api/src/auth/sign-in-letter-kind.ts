import type { LetterKind } from '../mail/letter-kinds.ts'

const tenMinutes = 10 * 60_000

/** A way in that arrives after its digits are over would only lead astray. */
export const signInLetterKind: LetterKind = {
  alsoToUnreachable: true,
  stillWanted: async letter => Date.now() - letter.queuedAt.getTime() < tenMinutes,
}

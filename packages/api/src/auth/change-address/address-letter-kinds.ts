import type { LetterKinds } from '../../mail/letter-kinds.ts'
import { signInLetterKind } from '../sign-in-letter-kind.ts'

/** Digits that arrive after they are over would only lead astray; what was changed is told also where mail came back. */
export const addressLetterKinds: LetterKinds = {
  NEW_ADDRESS: signInLetterKind,
  ADDRESS_CHANGED: { alsoToUnreachable: true },
}

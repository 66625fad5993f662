import { Refusal } from '../graphql/refusal.ts'
import { readMailAddress } from '../mail/mail-address.ts'
import { copy } from './copy/en.ts'

/**
 * The address somebody typed, as it is kept and compared.
 * @throws Refusal BAD_ADDRESS
 */
export function requireAddress(typed: string): string {
  const email = readMailAddress(typed)
  if (!email) throw new Refusal('BAD_ADDRESS', copy.refusals.badAddress(typed.slice(0, 100)), ['email'])
  return email
}

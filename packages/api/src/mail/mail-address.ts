import { domainToASCII } from 'node:url'

const localPart = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/
const domain = /^(?=.{1,190}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/

/** Beyond this not even what it means is worked out. */
const longest = 400

/**
 * An address as it is kept and compared: trimmed, in lower case, its domain in ASCII.
 * @returns null for what no letter could be sent to
 */
export function readMailAddress(typed: string): string | null {
  if (typed.length > longest) return null
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const at = text.lastIndexOf('@')
  const [name, host] = [text.slice(0, Math.max(at, 0)), domainToASCII(text.slice(at + 1))]
  return localPart.test(name) && domain.test(host) ? `${name}@${host}` : null
}

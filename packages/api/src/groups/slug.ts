import { randomInt } from 'node:crypto'

/** Without letters and digits that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Whether this text has an address's form. What has not is never sent to the database: it can be no group's. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text)

/**
 * A group's address: a readable start and four random characters, so that a taken name reveals nothing.
 * "The Early Table, Lisboa" becomes "the-early-table-lisboa-7kq2".
 */
export function newSlug(stem: string): string {
  const readable = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  const tail = Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
  return `${readable || 'table'}-${tail}`
}

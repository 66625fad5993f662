/** What stands together around an @. */
const address = /[^\s<>()[\]{},;:"'|]+@[^\s<>()[\]{},;:"'|]+\.[^\s<>()[\]{},;:"'|]*\p{L}/gu

/**
 * How far a pasted list has got, while it is being written: how many different addresses, and the lines that have
 * none yet, counted from 1. Who they are is read where it is sent.
 */
export function listAtAGlance(list: string): {
  count: number
  withoutAddress: { line: number; text: string }[]
} {
  const addresses = new Set(list.match(address)?.map(found => found.toLowerCase()))
  const lines = list.split(/\r\n?|\n/).map((text, place) => ({ line: place + 1, text: text.trim() }))
  const withoutAddress = lines.filter(({ text }) => /[\p{L}\p{N}@]/u.test(text) && text.search(address) < 0)
  return { count: addresses.size, withoutAddress }
}

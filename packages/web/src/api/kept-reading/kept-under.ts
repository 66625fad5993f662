/**
 * The cookie that says that on this device what is read is kept, and under which name. The API takes it away with
 * every session that begins or ends in this browser, also on its pages without a script: nobody who signs in later can
 * come upon what was kept for another.
 */
const cookie = /(?:^|; )kept-reading=([\w-]+)/

/** Under which name what is read here is kept; undefined where nothing is. */
export function keptUnder(): string | undefined {
  return cookie.exec(globalThis.document?.cookie)?.[1]
}

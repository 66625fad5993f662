import { linkDestination } from '../../../design/link-destination.ts'

/** What addresses carry along that tells a sender who came by them. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_hs(?:enc|mi)|vero_id|mkt_tok|oly_\w+_id)$/i

/** Those that send on to another address, and where they keep it. */
const passingOn: { host: RegExp; path: RegExp; parameters: string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^l[m]?\.(?:facebook|instagram|messenger)\.com$/, path: /^\/(?:l\.php)?$/, parameters: ['u'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\/redirect$/, parameters: ['url'] },
]

/** Where a pasted link truly leads, as a post may keep it; null for what no post leads to. */
export function pastedAddress(written: string): string | null {
  let address = linkDestination(written.trim())?.href ?? null
  for (let hops = 0; address !== null && hops < 3; hops += 1) {
    const next: string | null = passedOnTo(address)
    if (next === null) break
    address = next
  }
  return address === null ? null : untracked(address)
}

function passedOnTo(address: string): string | null {
  const url = new URL(address)
  const known = passingOn.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
  const target = known?.parameters.map(name => url.searchParams.get(name)).find(Boolean)
  return target ? (linkDestination(target)?.href ?? null) : null
}

function untracked(address: string): string {
  const url = new URL(address)
  const tracked = [...url.searchParams.keys()].filter(name => tracking.test(name))
  if (tracked.length === 0) return address
  for (const name of tracked) url.searchParams.delete(name)
  return url.href
}

import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Caller } from '../graphql/request-context.ts'
import { readCookies } from './cookies.ts'

/** Who calls: the peer, or whoever a trusted proxy says stands behind it. */
export function callerOf(request: IncomingMessage, trustedProxies: BlockList): Caller {
  return {
    address: addressOf(request, trustedProxies),
    userAgent: request.headers['user-agent'] ?? '',
    cookies: readCookies(request.headers.cookie),
  }
}

/** The proxies whose word on where a request comes from is taken. */
export function trust(proxies: string[]): BlockList {
  const list = new BlockList()
  for (const proxy of proxies) list.addAddress(proxy, isIPv6(proxy) ? 'ipv6' : 'ipv4')
  return list
}

/** Walks X-Forwarded-For from its near end as long as trusted proxies vouch for the next; anyone may write the rest. */
function addressOf(request: IncomingMessage, trustedProxies: BlockList): string {
  let address = plain(request.socket.remoteAddress ?? '')
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  while (isTrusted(address, trustedProxies)) {
    const next = plain(forwarded.pop()?.trim() ?? '')
    if (isIP(next) === 0) break
    address = next
  }
  return address
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '')

const isTrusted = (address: string, trusted: BlockList) =>
  isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

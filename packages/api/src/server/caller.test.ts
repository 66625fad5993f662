import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { callerOf, trust } from './caller.ts'

const addressFrom = (peer: string, forwarded: string | undefined, proxies: string[]) => {
  const request = { socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': forwarded } }
  return callerOf(request as unknown as IncomingMessage, trust(proxies)).address
}

describe('the address that limits count for', () => {
  it('is the peer’s, whatever it claims, where no proxy is trusted', () => {
    expect(addressFrom('203.0.113.7', '198.51.100.1', [])).toBe('203.0.113.7')
  })

  it('is what a trusted proxy tells', () => {
    expect(addressFrom('10.0.0.1', '198.51.100.1', ['10.0.0.1'])).toBe('198.51.100.1')
  })

  it('is the last one a trusted proxy vouches for, not what was claimed before it', () => {
    expect(addressFrom('10.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2'])).toBe(
      '198.51.100.1',
    )
  })

  it('is the proxy’s own where it tells nothing that is an address', () => {
    expect(addressFrom('10.0.0.1', 'unknown', ['10.0.0.1'])).toBe('10.0.0.1')
  })

  it('is one and the same whether it comes over IPv4 or mapped into IPv6', () => {
    expect(addressFrom('::ffff:203.0.113.7', undefined, [])).toBe('203.0.113.7')
  })
})

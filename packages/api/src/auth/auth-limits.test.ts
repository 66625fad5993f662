import { expect, test } from 'vitest'
import { sourceOf } from './auth-limits.ts'

test('an IPv4 address is a source of its own', () => {
  expect(sourceOf('192.0.2.7')).toBe('192.0.2.7')
})

test('all addresses of one household in IPv6 are one source', () => {
  for (const address of ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:0:0:9', '2001:0db8:0001:0002::']) {
    expect(sourceOf(address)).toBe('2001:db8:1:2')
  }
  expect(sourceOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(sourceOf('::1')).toBe('0:0:0:0')
  expect(sourceOf('fe80::1%eth0')).toBe('fe80:0:0:0')
})

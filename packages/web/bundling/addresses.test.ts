import type { RouteObject } from 'react-router'
import { expect, test } from 'vitest'
import { routes } from '../src/app/routes.tsx'
import { addresses } from './addresses.ts'

/** Where the pages of the route table open, but those that stand for everything else. */
function addressesOf(all: RouteObject[], above = ''): string[] {
  return all.flatMap(({ path = '', children, index }) => {
    if (path === '*') return []
    const address = path.startsWith('/') ? path : [above, path].filter(Boolean).join('/')
    return children ? addressesOf(children, address) : index || path ? [address] : []
  })
}

test('the API is told of each address of the route table, and of no other', () => {
  expect(addresses.toSorted()).toEqual(addressesOf(routes).toSorted())
})

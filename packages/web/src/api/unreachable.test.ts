import { expect, it } from 'vitest'
import { isUnreachable } from './unreachable.ts'

it.each([
  'Failed to fetch',
  'NetworkError when attempting to fetch resource.',
  'Load failed',
  'Failed to fetch dynamically imported module: /assets/page.js',
  'error loading dynamically imported module: /assets/page.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/page.css',
])('takes “%s” for a connection that is down', message => {
  expect(isUnreachable(new TypeError(message))).toBe(true)
})

it('does not take our own faults for the reader’s connection', () => {
  expect(isUnreachable(new TypeError("Cannot read properties of undefined (reading 'load')"))).toBe(false)
  expect(isUnreachable('Failed to fetch')).toBe(false)
})

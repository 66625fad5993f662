/** Addresses that are the API's own, beside those of the app: their beginning, or, from a ^ on, a pattern. */
export const answeredByApi = [
  '/graphql',
  '/healthz',
  '/manifest.webmanifest',
  '/sign-in',
  '/i/',
  '/r/',
  '/u/',
  '/dev/',
  '/calendar/',
  '^/g/[^/]+/files/',
  '^/g/.*/calendar\\.ics$',
]

import type { ServerResponse } from 'node:http'

/** Nothing from elsewhere, nothing inline, nobody around us in a frame. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
].join('; ')

/** The headers every answer carries. */
export function setSecurityHeaders(response: ServerResponse, secure: boolean): void {
  response.setHeader('content-security-policy', contentSecurityPolicy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000')
}

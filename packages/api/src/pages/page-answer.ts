import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What a page answers. Cookies are set on the request's context. */
export type PageAnswer = { status: number; headers: Record<string, string>; body: string }

/** A whole page; `status` tells programs what the words tell people. */
export function html(page: ReactElement, status = 200): PageAnswer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!doctype html>${renderToStaticMarkup(page)}`,
  }
}

/** An answer to a program. */
export function json(value: unknown): PageAnswer {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  }
}

/** Sends the browser on with a GET, so that going back or reloading never posts again. */
export function seeOther(path: string): PageAnswer {
  return { status: 303, headers: { Location: path }, body: '' }
}

/** Nothing may be kept or told on: these pages carry codes in their paths and addresses in their words. */
export const pageHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
} as const

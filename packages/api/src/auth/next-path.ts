import type { PageRequest } from '../pages/page-request.ts'
import { readNextPath } from '../pages/same-origin.ts'

/** Where to go once signed in; null when nothing useful was said. The sign-in pages themselves lead nowhere. */
export function nextPath({ url, form, context }: PageRequest): string | null {
  const next = readNextPath(form.get('next') ?? url.searchParams.get('next'), context.deployment.publicUrl)
  return next && !/^\/sign-(in|out)\b/.test(next) ? next : null
}

/** A path of ours with the place to go to afterwards. */
export const withNext = (path: string, next: string | null): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path

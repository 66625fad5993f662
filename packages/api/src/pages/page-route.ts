import type { PageAnswer } from './page-answer.ts'
import type { PageRequest } from './page-request.ts'

/** A page of the API's own, drawn on the server. Logs name its pattern, never the path, which may hold a code. */
export type PageRoute = {
  method: 'GET' | 'POST'
  /** As a URLPattern's pathname: `/sign-in/link/:token`. */
  pattern: string
  /**
   * Whether other sites and programs may post to it, as mail programs do: what its path proves has to be enough, for
   * no cookie is read of whoever asks.
   */
  fromAnywhere?: true
  answer(request: PageRequest): Promise<PageAnswer>
}

type FoundRoute = { route: PageRoute; params: Record<string, string> }

/** Finds the route of a path. A HEAD is answered as a GET without its body. */
export function routeFinder(
  routes: readonly PageRoute[],
): (method: string, path: string) => FoundRoute | null {
  const patterns = routes.map(route => ({ route, pattern: new URLPattern({ pathname: route.pattern }) }))
  return (method, path) => {
    for (const { route, pattern } of patterns) {
      if (route.method !== (method === 'HEAD' ? 'GET' : method)) continue
      const groups = pattern.exec({ pathname: path })?.pathname.groups
      if (groups) return { route, params: decoded(groups) }
    }
    return null
  }
}

function decoded(groups: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value = '']) => [name, decode(value)]))
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

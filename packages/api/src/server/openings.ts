import { existsSync, readFileSync } from 'node:fs'
import type { AskedFirst } from './graphql-endpoint.ts'

/** What the web's build lays down of a page: the scripts it is made of, and the questions it asks first. */
type LaidOpening = {
  /** As a URLPattern's pathname. */
  address: string
  scripts: string[]
  /** `given` are variables that the address does not name. */
  questions: {
    operationName: string
    query: string
    variables: string[]
    given?: Record<string, number>
  }[]
}

/** What comes with a page. */
export type Opening = { scripts: string[]; questions: AskedFirst[] }

const plain: Opening = { scripts: [], questions: [] }

/** Finds what comes with the page at an address, of what the web's build laid down. Most pages come by themselves. */
export function findOpenings(file: string): (pathname: string) => Opening {
  const laid = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LaidOpening[]) : []
  const patterns = laid.map(opening => ({
    ...opening,
    pattern: new URLPattern({ pathname: opening.address }),
  }))
  return pathname => {
    for (const { pattern, scripts, questions } of patterns) {
      const named = pattern.exec({ pathname })?.pathname.groups
      if (named) return { scripts, questions: questions.map(question => asked(question, named)) }
    }
    return plain
  }
}

/** What the address does not name is left open: a post within a thread stands behind the #, and is told to nobody. */
function asked(
  { operationName, query, variables, given = {} }: LaidOpening['questions'][number],
  named: Record<string, string | undefined>,
): AskedFirst {
  const all = variables.map(name => [name, named[name] ?? given[name] ?? null])
  return { operationName, query, variables: Object.fromEntries(all) as AskedFirst['variables'] }
}

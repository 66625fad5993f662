import { existsSync, readFileSync } from 'node:fs'
import type { Opening } from './openings.ts'
import type { AskedFirst } from './graphql-endpoint.ts'

/** A question of the page, and the answer to it as JSON. */
export type Answered = AskedFirst & { answer: string }

const notBuilt =
  '<!doctype html><title>Sixthirty</title><head></head><body>The web app has not been built.</body>'

/**
 * The web's one page, as it opens at an address: with its files, that they need not be found one by one, and the
 * answers to what it asks first.
 */
export function webPage(file: string): (opening: Opening, answered: Answered[]) => string {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : notBuilt
  return ({ files }, answered) => {
    const links = files.map(linkTo).join('')
    return page
      .replace('</head>', () => `${links}</head>`)
      .replace('</body>', () => `${laid(answered)}</body>`)
  }
}

const linkTo = (file: string) =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="${file}">`
    : `<link rel="modulepreload" crossorigin href="${file}">`

/** As data no browser runs. Nothing in it can end it: a < stands only within words, where JSON has another name for it. */
function laid(answered: Answered[]): string {
  if (answered.length === 0) return ''
  const all = answered.map(
    ({ operationName, variables, answer }) =>
      `{"operationName":${JSON.stringify(operationName)},"variables":${JSON.stringify(variables)},"answer":${answer}}`,
  )
  const words = `[${all.join(',')}]`.replaceAll('<', '\\u003c')
  return `<script type="application/json" id="first-answers">${words}</script>`
}

import { existsSync, readFileSync } from 'node:fs'
import type { Opening } from './openings.ts'
import type { Drawing } from './drawing/order.ts'
import type { AskedFirst } from './graphql-endpoint.ts'

/** A question of the page, and the answer to it as JSON. */
export type Answered = AskedFirst & { answer: string }

const notBuilt =
  '<!doctype html><title>Sixthirty</title><head></head><body>The web app has not been built.</body>'

/** What a page comes with. */
export type Arriving = {
  opening: Opening
  answered: Answered[]
  /** The page as its reader will see it, where it could be drawn. */
  drawing: Drawing | null
}

const place = '<div id="root"></div>'

/**
 * The web's one page, as it opens at an address: with its files, that they need not be found one by one, the answers to
 * what it asks first, and drawn, to be read before its program is there.
 */
export function webPage(file: string): (arriving: Arriving) => string {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : notBuilt
  return ({ opening, answered, drawing }) => {
    const links = opening.scripts.map(linkTo).join('')
    const data = answered.length > 0 ? laid(firstAnswers(answered)) : ''
    const arrived = page
      .replace('</head>', () => `${links}</head>`)
      .replace('</body>', () => `${data}</body>`)
    return drawing ? drawn(arrived, drawing) : arrived
  }
}

/**
 * It is busy until its program is there: what is read aloud waits for what can be used. Its scripts are only named, for
 * the first of them to bring once the page stands there: on a slow line they would take the way of what is read.
 */
function drawn(page: string, { title, body }: Drawing): string {
  return page
    .replaceAll(scripts, (_all, src, href) => `<link rel="later" href="${src ?? href}">`)
    .replace(/<title>[^<]*<\/title>/, () => title)
    .replace(place, () => `<div id="root" aria-busy="true">${body}</div>`)
}

const scripts =
  /<script type="module" crossorigin src="([^"]+)"><\/script>|<link rel="modulepreload" crossorigin href="([^"]+)">/g

const linkTo = (script: string) => `<link rel="modulepreload" crossorigin href="${script}">`

/** The questions and their answers, as JSON. */
export function firstAnswers(answered: Answered[]): string {
  const all = answered.map(
    ({ operationName, variables, answer }) =>
      `{"operationName":${JSON.stringify(operationName)},"variables":${JSON.stringify(variables)},"answer":${answer}}`,
  )
  return `[${all.join(',')}]`
}

/** As data no browser runs. Nothing in it can end it: a < stands only within words, where JSON has another name for it. */
function laid(answers: string): string {
  return `<script type="application/json" id="first-answers">${answers.replaceAll('<', '\\u003c')}</script>`
}

import type { ReactNode } from 'react'
import { copy } from './copy/en.ts'
import { stylesheetPath } from './page-files.ts'

type PageFrameProps = {
  /** The heading, and the page's title in the browser's tab. */
  title: string
  /** What stands above the sheet; the deployment's name where there is nothing better. */
  above?: string
  children: ReactNode
}

/** A whole document in the look of the house: one sheet on the window's light. No script, no inline style. */
export function PageFrame({ title, above = copy.house, children }: PageFrameProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${above}`}</title>
        <link rel="stylesheet" href={stylesheetPath} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <header className="above">
          <Cup />
          {above}
        </header>
        <main className="sheet">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

/** A cup of coffee seen from above. */
function Cup() {
  return (
    <svg className="cup" viewBox="0 0 28 24" aria-hidden="true" focusable="false">
      <path className="handle" d="M22.5 8.5a4 4 0 0 1 0 7" />
      <circle className="rim" cx="12" cy="12" r="11" />
      <circle className="coffee" cx="12" cy="12" r="7.5" />
    </svg>
  )
}

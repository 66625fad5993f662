import type { Page } from 'playwright-core'
import type { Places } from './places.ts'

/** A page as someone comes to see it: by its address alone, or by what is prepared before and what `arrive` does there. */
export interface PageToSee {
  name: string
  /** Whose session; null for nobody's. */
  as: string | null
  address: string | ((places: Places) => string)
  /** Done before the page is opened, in the window it will open in. */
  prepare?: (page: Page) => Promise<void>
  arrive?: (page: Page, places: Places) => Promise<void>
  /** What is to be seen lies over the lower edge of a window, which is left as high as it is. */
  isOverTheEdge?: true
  /** The page is about a failure, which may stand in the browser's console. */
  fails?: true
}

import type { BringPageQuery } from './bring-page.generated.ts'

/** The group as the page knows it on which something is brought to a table. */
export type BringingGroup = NonNullable<BringPageQuery['group']>

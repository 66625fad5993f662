import type { SponsorPageQuery } from './sponsor-page.generated.ts'

/** The group as whoever proposes somebody needs to know it. */
export type ProposingGroup = NonNullable<SponsorPageQuery['group']>

import type {
  SponsorshipView_GroupFragment,
  SponsorshipView_SponsorshipFragment,
} from './sponsorship-view.generated.ts'

/** One person's part in one sponsorship: what all that can be done on its page is given. */
export interface Part {
  group: SponsorshipView_GroupFragment
  sponsorship: SponsorshipView_SponsorshipFragment
}

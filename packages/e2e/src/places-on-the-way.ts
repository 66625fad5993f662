import { paths } from '../../web/src/paths.ts'
import { askGroup } from './ask-group.ts'
import { harbourStreet, mapleRoom } from './demo-groups.ts'

/** The pages of the demo's sponsorships by their candidates' names; those of two, or about accompanying, by the newcomer's. */
export type PlacesOnTheWay = {
  sponsorshipOf(candidate: string): string
  pageOfTheTwo(newcomer: string): string
  handOverOf(newcomer: string): string
}

type Newcomer = { name: string } | null
type Named = { id: string; candidateName: string | null }
type Group = {
  openSponsorships: Named[]
  viewerSponsorships: Named[]
  lineage: { member: { name: string; sponsorship: { id: string } | null } | null }[]
  viewerSeat: {
    companionships: { id: string; newcomer: Newcomer }[]
    askedHandOvers: { id: string; sponsorship: { newcomer: Newcomer } | null }[]
  }
}

const question = `query ($slug: String!) { group(slug: $slug) {
  openSponsorships { id candidateName }
  viewerSponsorships { id candidateName }
  lineage { member { name sponsorship { id } } }
  viewerSeat { companionships { id newcomer { name } } askedHandOvers { id sponsorship { newcomer { name } } } }
} }`

/** Whoever between them may see every sponsorship there is. */
const askedOf = [
  [harbourStreet, ['priya', 'anne', 'esi', 'rob', 'jo'].map(name => `${name}@harbour.example`)],
  [mapleRoom, ['wren', 'teo', 'ines', 'bo'].map(name => `${name}@maple.example`)],
] as const

/** Finds them, as those who may see them. */
export async function findPlacesOnTheWay(): Promise<PlacesOnTheWay> {
  const sponsorships = new Map<string, string>()
  const pages = new Map<string, string>()
  const handOvers = new Map<string, string>()
  for (const [slug, people] of askedOf) {
    for (const person of people) {
      const group = await askGroup<Group>(person, slug, question)
      const { openSponsorships, viewerSponsorships, lineage, viewerSeat } = group
      for (const { id, candidateName } of [...openSponsorships, ...viewerSponsorships])
        if (candidateName) sponsorships.set(candidateName, paths.sponsorship(slug, id))
      for (const { member } of lineage)
        if (member?.sponsorship) sponsorships.set(member.name, paths.sponsorship(slug, member.sponsorship.id))
      for (const { id, newcomer } of viewerSeat.companionships)
        if (newcomer) pages.set(newcomer.name, paths.companionship(slug, id))
      for (const { id, sponsorship } of viewerSeat.askedHandOvers)
        if (sponsorship?.newcomer) handOvers.set(sponsorship.newcomer.name, paths.handOver(slug, id))
    }
  }
  return { sponsorshipOf: found(sponsorships), pageOfTheTwo: found(pages), handOverOf: found(handOvers) }
}

const found = (places: Map<string, string>) => (name: string) => {
  const place = places.get(name)
  if (!place) throw new Error(`Nobody finds the way of ${name}.`)
  return place
}

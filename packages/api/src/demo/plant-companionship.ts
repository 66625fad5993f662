import { newId } from '../graphql/identifier.ts'
import type { Planting } from './planting.ts'
import type { DemoCompanionPage } from './sponsorship-story.ts'

type Pair = {
  /** The sponsorship's id. */
  id: string
  sponsorId: string
  newcomerId: string
  joined: Date
  /** When one of the two was gone, or it was done. */
  gone: Date | null
  /** When both had confirmed that it was done. */
  confirmed: Date | null
}

/** Plants the page that the two share, with what stands on it. */
export async function plantCompanionship(
  { insert, groupId, when }: Planting,
  { id, sponsorId, newcomerId, joined, gone, confirmed }: Pair,
  page: DemoCompanionPage | undefined,
): Promise<void> {
  const companionshipId = newId()
  const ofPage = { group_id: groupId, companionship_id: companionshipId }
  const idOf = { newcomer: newcomerId, companion: sponsorId }
  await insert.row('companionships', {
    group_id: groupId,
    id: companionshipId,
    sponsorship_id: id,
    sponsor_id: sponsorId,
    newcomer_id: newcomerId,
    began_at: joined,
    ended_at: gone,
    sponsor_confirmed_at: confirmed,
    newcomer_confirmed_at: confirmed,
  })
  for (const { prompt, mark, by, when: marked } of page?.marks ?? []) {
    const row = { prompt, mark, marked_by_id: idOf[by], marked_at: when(marked) }
    await insert.row('companion_marks', { ...ofPage, ...row })
  }
  const lines = [
    { line: page?.newcomerLine, author_id: newcomerId },
    { line: page?.companionLine, author_id: sponsorId },
  ]
  for (const { line, author_id } of lines) {
    if (!line) continue
    const row = { author_id, text: line.text, written_at: when(line.when) }
    await insert.row('companion_lines', { ...ofPage, ...row })
  }
}

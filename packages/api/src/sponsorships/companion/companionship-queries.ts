import DataLoader from 'dataloader'
import { IsNull, type EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { onceAbout } from '../found-out.ts'
import { maySeeCompanionship } from './companionship-policy.ts'
import { Companionship, type CompanionLine, type MarkedPrompt } from './companionship.ts'

const columns = `
  c.group_id as "groupId", c.id, c.sponsorship_id as "sponsorshipId", c.sponsor_id as "sponsorId",
  c.newcomer_id as "newcomerId", c.began_at as "beganAt", c.ended_at as "endedAt",
  c.sponsor_confirmed_at as "sponsorConfirmedAt", c.newcomer_confirmed_at as "newcomerConfirmedAt"`

const openOnes = {
  name: 'companionships_open',
  text: `select ${columns} from companionships c
    where c.group_id = $1 and $2 in (c.sponsor_id, c.newcomer_id) and c.ended_at is null order by c.began_at, c.id`,
}

/** The pages that the seat's member shares at the moment, the oldest first; asked once per request. */
export function openCompanionships(context: RequestContext, seat: Seat): Promise<Companionship[]> {
  return onceAbout(context, seat.groupId, 'open companionships', async () => {
    const values = [seat.groupId, seat.memberId]
    const rows = await context.database.readPage<Companionship>(seat, openOnes, values)
    return rows
      .filter(row => maySeeCompanionship(seat, row))
      .map(row => Object.assign(new Companionship(), row))
  })
}

/** What stands on a page: what was said of the prompts, and the lines of the two. */
export type CompanionPage = {
  marks: Pick<MarkedPrompt, 'prompt' | 'mark' | 'markedById' | 'markedAt'>[]
  lines: Pick<CompanionLine, 'authorId' | 'text'>[]
}

const pages = {
  name: 'companion_pages',
  text: `select c.id,
      coalesce((select json_agg(json_build_object(
          'prompt', m.prompt, 'mark', m.mark, 'markedById', m.marked_by_id, 'markedAt', m.marked_at))
        from companion_marks m where m.group_id = c.group_id and m.companionship_id = c.id), '[]') as marks,
      coalesce((select json_agg(json_build_object('authorId', l.author_id, 'text', l.text))
        from companion_lines l where l.group_id = c.group_id and l.companionship_id = c.id), '[]') as lines
    from companionships c where c.group_id = $1 and c.id = any ($2::uuid[])`,
}

const empty: CompanionPage = { marks: [], lines: [] }

/**
 * What stands on a page that the seat may see; all that are asked for at once come in one statement. Whoever found the
 * page has asked whether it may: asked once more here, for these words are for two people and nobody else.
 */
export async function loadPage(
  context: RequestContext,
  seat: Seat,
  companionship: Companionship,
): Promise<CompanionPage> {
  if (!maySeeCompanionship(seat, companionship)) return empty
  const loader = await onceAbout(
    context,
    seat.groupId,
    'companion pages',
    () => new DataLoader((ids: readonly string[]) => findPages(context, seat, ids)),
  )
  return loader.load(companionship.id)
}

async function findPages(
  context: RequestContext,
  seat: Seat,
  ids: readonly string[],
): Promise<CompanionPage[]> {
  type Row = CompanionPage & { id: string }
  const rows = await context.database.readPage<Row>(seat, pages, [seat.groupId, ids])
  const found = new Map(
    rows.map(({ id, marks, lines }) => [
      id,
      // Moments are text when they come out of JSON.
      { lines, marks: marks.map(mark => ({ ...mark, markedAt: new Date(mark.markedAt) })) },
    ]),
  )
  return ids.map(id => found.get(id) ?? empty)
}

/** One page within a verb, open or not; null when it is not the seat's, or there is none. */
export async function findCompanionship(
  manager: EntityManager,
  seat: Seat,
  id: string,
): Promise<Companionship | null> {
  if (!isId(id)) return null
  const companionship = await manager.findOneBy(Companionship, {
    groupId: seat.groupId,
    id: id.toLowerCase(),
  })
  return companionship && maySeeCompanionship(seat, companionship) ? companionship : null
}

/** The open page that belongs to a sponsorship, within a verb or as the system. */
export function findOpenCompanionship(
  manager: EntityManager,
  key: { groupId: string; sponsorshipId: string },
): Promise<Companionship | null> {
  return manager.findOneBy(Companionship, { ...key, endedAt: IsNull() })
}

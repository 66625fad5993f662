import { seatQuestion } from '../../groups/seat-functions.ts'
import { seatState } from '../../groups/seat-state.ts'

const everyone = ['sixthirty_app', 'sixthirty_system', 'sixthirty_definer']

/** Which ids of a table the seat is concerned with: asked by policies, once a statement. */
const seatIds = (name: string, meaning: string, select: string) => ({
  signature: `app.${name}()`,
  for: everyone,
  sql: `
  -- ${meaning}
  create function app.${name}() returns uuid[] language plpgsql stable parallel safe security definer
    set search_path = pg_catalog as $$
  begin
    return array(${select});
  end $$;`,
})

/** What policies ask about a seat and its sponsorships, and where the clock has to look. */
export const consentFunctions = [
  seatQuestion('seated_settled', 'boolean', `m.standing = 'SETTLED'`, `${seatState} = 'SEATED'`),
  seatIds(
    'sponsored_by_seat',
    'The sponsorships of which the seat is the sponsor. Their holds are never shown to it, admin or not.',
    `select s.id from public.sponsorships s
      where s.group_id = app.seated_group() and s.sponsor_id = app.seated_member()`,
  ),
  seatIds(
    'heard_by_seat',
    'The sponsorships that are held by someone who asked the seat to hear it.',
    `select h.sponsorship_id from public.holds h
      where h.group_id = app.seated_group() and h.hearer_id = app.seated_member() and h.lifted_at is null`,
  ),
  seatIds(
    'holds_heard_by_seat',
    'The holds the seat was asked to hear, and while they are open, the earlier ones of whoever raised them.',
    `select e.id from public.holds h
      join public.sponsorships s on s.group_id = h.group_id and s.id = h.sponsorship_id
      join public.holds e on e.group_id = h.group_id and e.member_id = h.member_id
        and (e.id = h.id or (e.raised_at < h.raised_at and h.lifted_at is null and s.state in ('PROPOSED', 'HELD')))
      where h.group_id = app.seated_group() and h.hearer_id = app.seated_member()`,
  ),
  {
    signature: 'app.groups_with_due_sponsorships(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which a sponsorship waits for a moment that has come, or for one of its two who is gone: that is
    -- followed at once, unless whoever follows was down for long.
    create function app.groups_with_due_sponsorships(at timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct s.group_id from public.sponsorships s
        left join public.members sponsor on sponsor.group_id = s.group_id and sponsor.id = s.sponsor_id
        left join public.members newcomer on newcomer.group_id = s.group_id and newcomer.id = s.newcomer_id
        where s.due_at <= at
          or (s.state in ('PROPOSED', 'HELD') and sponsor.ended_at is not null)
          or (s.state = 'ACTIVE' and s.companion_gone_at is null and sponsor.ended_at is not null)
          or (s.state = 'ACTIVE' and newcomer.ended_at is not null);
    end $$;`,
  },
]

import type { Life } from './random-life.ts'

/**
 * What must be true of a group after anything that may happen, each as a question that finds nothing. The parameter is
 * the group.
 */
const neverFound: Record<string, string> = {
  'a member without lineage, founders aside': `
    select m.name from members m where m.group_id = $1 and not m.is_founder
      and not exists (select from lineage l where l.group_id = $1 and l.newcomer_id = m.id)`,
  'somebody with two companions at once': `
    select newcomer_id from companionships where group_id = $1 and ended_at is null group by 1 having count(*) > 1`,
  'a sponsorship with two who accompany': `
    select sponsorship_id from companionships where group_id = $1 and ended_at is null group by 1 having count(*) > 1`,
  'a third open sponsorship': `
    select sponsor_id from sponsorships where group_id = $1
      and state in ('PROPOSED', 'HELD', 'CLEARED', 'INVITED') group by 1 having count(*) > 2`,
  'a state without a way out': `
    select s.state from sponsorships s where s.group_id = $1 and (
      (s.state in ('PROPOSED', 'HELD', 'ACTIVE') and s.due_at is null)
      or (s.state = 'INVITED' and not exists (select from invitations v where v.group_id = $1
        and v.sponsorship_id = s.id and v.state = 'PENDING')))`,
  'two letters that open one sponsorship': `
    select sponsorship_id from invitations where group_id = $1 and state = 'PENDING' group by 1 having count(*) > 1`,
  'a letter that opens what is not invited': `
    select s.state from invitations v join sponsorships s on s.group_id = $1 and s.id = v.sponsorship_id
      where v.group_id = $1 and v.state = 'PENDING' and s.state <> 'INVITED'`,
  'a newcomer who is here, and in nobody’s care': `
    select m.name from members m where m.group_id = $1 and m.standing = 'NEWCOMER' and m.ended_at is null
      and not exists (select from sponsorships s where s.group_id = $1 and s.newcomer_id = m.id and s.state = 'ACTIVE')`,
  'somebody settled who is still accompanied': `
    select m.name from members m join sponsorships s on s.group_id = $1 and s.newcomer_id = m.id and s.state = 'ACTIVE'
      where m.group_id = $1 and m.standing = 'SETTLED' and m.ended_at is null`,
  'somebody accompanied by one who is gone, and not known to be': `
    select s.id from sponsorships s
      where s.group_id = $1 and s.state = 'ACTIVE' and s.companion_gone_at is null
        and not exists (select from companionships c join members m on m.group_id = $1 and m.id = c.sponsor_id
          where c.group_id = $1 and c.sponsorship_id = s.id and c.ended_at is null and m.ended_at is null)`,
  'a companion whose newcomer is gone': `
    select c.id from companionships c join members m on m.group_id = $1 and m.id = c.newcomer_id
      where c.group_id = $1 and c.ended_at is null and m.ended_at is not null`,
  'somebody cleared whom one could not speak freely with': `
    select s.id from sponsorships s join holds h on h.group_id = $1 and h.sponsorship_id = s.id
      join members m on m.group_id = $1 and m.id = h.member_id
      where s.group_id = $1 and s.state in ('CLEARED', 'INVITED') and h.lifted_at is null and m.ended_at is null`,
  'a sponsor who answers their own proposal': `
    select s.id from sponsorships s join consents c on c.group_id = $1 and c.sponsorship_id = s.id
      where s.group_id = $1 and c.member_id = s.sponsor_id and s.state in ('PROPOSED', 'HELD')`,
  'a lineage that is not the sponsorship it came from': `
    select l.newcomer_id from lineage l join sponsorships s on s.group_id = $1 and s.id = l.sponsorship_id
      where l.group_id = $1 and s.newcomer_id is distinct from l.newcomer_id`,
}

/** What was found that never should be, in words. */
export async function brokenIn({ database, table }: Life): Promise<string[]> {
  const broken: string[] = []
  for (const [found, sql] of Object.entries(neverFound)) {
    const rows = await database.asSuperuser(sql, [table.id])
    if (rows.length > 0) broken.push(`${found}: ${JSON.stringify(rows)}`)
  }
  return broken
}

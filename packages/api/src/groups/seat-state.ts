/**
 * SQL: when the grace ends of the first charter version that member `m` has not accepted; a later one lends no more.
 */
export const charterDueAt = `(select min(c.grace_until) from public.charters c
    where c.group_id = m.group_id and c.version > m.charter_version)`

/** SQL: SEATED, PAUSED or CHARTER_DUE, for a member `m` of a group `g` whose membership has not ended. */
export const seatState = `case
    when m.paused_until > now() then 'PAUSED'
    when m.charter_version is null then 'CHARTER_DUE'
    when m.charter_version < g.charter_version and coalesce(${charterDueAt}, now()) <= now() then 'CHARTER_DUE'
    else 'SEATED' end`

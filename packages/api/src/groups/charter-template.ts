/** A charter to begin with. Every group makes its own of it. */
export const charterTemplate = `**What we are here for.** We help each other think. Each of us brings what is really on the mind: a decision, a doubt, an idea that may be no good. The others listen, ask, and tell what they have lived through.

**What is said here stays here.** We do not repeat it outside, not to partners, not without names. Who wants to use something asks the person who said it. This holds after someone has left, too.

**We speak from experience.** "When that happened to me" helps more than "you should". Advice is given when it is asked for. To listen is enough when it is not.

**Nobody sells here.** No offers, no pitches, no favours that are waiting to be returned. If two of us want to do business, they do it elsewhere, and say so here.

**Nobody recruits here.** We do not look for staff, clients or a job among ourselves.

**We show up.** Coffee is short and early. We come when we said we would come, and say so in good time when we cannot. Nobody has to explain why.

**We take care of each other.** We tell each other what is hard to hear, kindly and to the face. Whoever brings someone in stays with them until they have settled. If something here feels wrong, we say it to the person first, and to an admin if that is not possible.
`

/** A charter to begin with. Every group makes its own of it. */
export const charterTemplate = `We meet to help each other think: about our work, about people, about what to do next.

What is said here stays here. You may carry away what you learned, never who said it, nor anything they could be known by. If you are not sure, ask them first.

We speak from experience. Say what you did and how it went, and leave the choice to the other. Advice is for those who ask for it.

Nobody sells here. If you could help someone for money, wait until they ask you.

Nobody recruits here, and nobody looks for a job. What two people make of it outside is theirs.

We show up. Come when you said you would, say so early when you cannot, and be all there while you are here.

We take care of each other. We ask before we judge, we argue with the thought and not with the person, and we notice who has gone quiet. When something goes wrong between us, we talk with each other first, and with an admin when that does not help.`

import type { DemoDraft } from './story.ts'

/** What Dana has begun to write at Harbour Street, on the phone and at the desk. */
export const harbourStreetDrafts: DemoDraft[] = [
  {
    by: 'dana',
    kept: { daysAgo: 1, at: '21:12' },
    replyIn: 'When do you tell the people who depend on you that it is going badly?',
    body: 'I told them on a *Thursday*, because on Fridays people drive home with it. What I did not do:\n\n- say that it would be all right\n- say how long\n- look at Pat while I said it\n\nThe apprentice asked whether he should bring his own tea from now on, and then',
  },
  {
    by: 'dana',
    kept: { daysAgo: 2, at: '06:20' },
    title: 'What do you keep from a machine you sell?',
    body: 'The old lathe goes on Monday. My father stood at it for twenty years, and the boards in front of it are worn where he stood. I would like to keep',
  },
  {
    by: 'dana',
    kept: { daysAgo: 2, at: '06:05' },
    setAside: { daysAgo: 2, at: '06:21' },
    title: 'Selling the lathe',
    body: 'The old lathe goes on Monday, and I am making a fuss about it.',
  },
]

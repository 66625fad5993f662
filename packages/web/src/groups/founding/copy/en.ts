/** The words of founding a group, and of the fields in which it is described then and later. */
export const copy = {
  foundAGroup: 'Found a group',
  lede: 'A group begins with you and the people you already meet with. Everything here can be changed later. Nobody is told before you invite them.',
  kept: 'What you type stays on this device until the group is founded.',

  theGroup: 'The group',
  name: 'Name',
  nameHint: 'What you call yourselves: a street, a café, a morning.',
  address: 'Address',
  addressHint: 'The readable part, in small letters. Left empty, it is made from the name.',
  addressWillBe: 'It will look like this:',
  addressTail: 'The last four characters are drawn at random, so that nobody finds the group by guessing.',

  whatItIsFor: 'What it is for',
  whatItIsForLede: 'Whoever you invite reads this before they say yes.',
  purpose: 'Purpose',
  purposeHint: 'Why you meet, in two or three sentences.',
  whatItIsNot: 'What it is not',
  whatItIsNotHint: 'One thing a line.',
  whatItIsNotStart: 'Not a place to sell\nNot a place to recruit or to look for a job\nNot a lecture',

  whenYouMeet: 'When you meet',
  rhythm: 'Rhythm',
  rhythmHint: 'When and where, as you would say it: “Tuesdays at 6:30, the back room of The Anchor.”',
  meetingName: 'Your word for the meeting',
  meetingNameHint: 'It stands in the bar at every page: Coffee, Breakfast, Round.',
  meetingNameStart: 'Coffee',
  timeZone: 'Time zone',
  timeZoneHint: 'Where you meet. Half past six stays half past six when the clocks change.',
  timeZoneElsewhere: 'Elsewhere',

  charter: 'The charter',
  charterLede:
    'What you promise each other. Everyone reads it and says yes before they come in. Make these words your own.',
  charterText: 'Text of the charter',
  charterStart: `We meet to help each other think: about our work, about people, about what to do next.

What is said here stays here. You may carry away what you learned, never who said it, nor anything they could be known by. If you are not sure, ask them first.

We speak from experience. Say what you did and how it went, and leave the choice to the other. Advice is for those who ask for it.

Nobody sells here. If you could help someone for money, wait until they ask you.

Nobody recruits here, and nobody looks for a job. What two people make of it outside is theirs.

We show up. Come when you said you would, say so early when you cannot, and be all there while you are here.

We take care of each other. We ask before we judge, we argue with the thought and not with the person, and we notice who has gone quiet. When something goes wrong between us, we talk with each other first, and with an admin when that does not help.`,

  you: 'You at this table',
  youLede: 'Only this group sees it. In another group you may be someone else.',
  founderName: 'Your name',
  founderNameHint: 'As the others call you, with the family name if you use it.',
  trade: 'What you do',
  tradeHint: 'In a word or two: pharmacist, site foreman.',
  askMeAbout: 'Ask me about',
  askMeAboutHint: 'What the others may come to you with. It may stay empty.',

  found: 'Found the group',
  founding: 'You become its first admin, and invite the others next.',

  cannotFound:
    'Groups are founded by whoever runs this deployment. Ask them for one, and they make you its founder.',
  backToYourGroups: 'Back to your groups',
}

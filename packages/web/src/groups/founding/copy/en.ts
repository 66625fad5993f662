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

  whenYouMeet: 'When you meet',
  rhythm: 'Rhythm',
  rhythmHint: 'When and where, as you would say it: “Tuesdays at 6:30, the back room of The Anchor.”',
  meetingName: 'Your word for the meeting',
  meetingNameHint: 'It stands in the bar at every page: Coffee, Breakfast, Round.',
  timeZone: 'Time zone',
  timeZoneHint: 'Where you meet. Half past six stays half past six when the clocks change.',
  timeZoneElsewhere: 'Elsewhere',

  charter: 'The charter',
  charterLede:
    'What you promise each other. Everyone reads it and says yes before they come in. Make these words your own.',
  charterText: 'Text of the charter',

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
    'Groups are founded by whoever runs this place. Ask them for one, and they make you its founder.',
  backToYourGroups: 'Back to your groups',
}

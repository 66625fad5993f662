/** What is said about pictures and papers, in English. */
export const copy = {
  called: { alt: 'What a picture shows' },
  nameless: { PICTURE: 'A picture', PAPER: 'A paper' },
  refusals: {
    tooManyFiles: (most: number) =>
      `There is room for ${most} pictures and papers with one post. Nothing was sent; your words are safe with you. Please leave some out, or send them with another post.`,
    noSuchFile:
      'One of the pictures or papers is not here any more, so nothing was sent. Your words are safe with you; please take it out, or add it again.',
    isInPost:
      'This stands with a post by now, so it was not removed. Edit the post, or take it back, instead.',
    notFound: 'There is nothing here for you.',
    notFromHere: 'This was not sent from a page of ours, so nothing was kept.',
    signedOut:
      'You are signed out, so nothing was kept. Your words are safe; please sign in again, then try once more.',
    idTaken: 'Something else was sent under this id. Nothing was kept; please add the file again.',
    empty: 'This file is empty. Nothing was kept; please look whether it can be opened on your device.',
    tooLarge: (megabytes: number) =>
      `This file is larger than ${megabytes} MB. Nothing was kept. A picture can be sent smaller; a paper perhaps in parts.`,
    tooSlow: 'Nothing more of this file arrived for a while, so nothing was kept. Please try again.',
    tooManyAtOnce:
      'You are sending many files at once. Nothing was kept of this one; please try again when the others are through.',
    groupFull:
      'Your group has no room left for this file. Nothing was kept. What is in a post goes when the post is taken back; whoever runs this place can give the group more room.',
    noSpace:
      'There is no room left where files are kept, so nothing was kept. Your words are safe, and can be sent without it. Whoever runs this place should know.',
    unfit: {
      HEIC: 'Photos in the HEIC format cannot be opened here. Nothing was kept. Please send it as a JPEG: on an iPhone, Settings, Camera, Formats, “Most Compatible” takes such photos.',
      UNKNOWN_KIND:
        'This is no picture and no PDF that is known here. Nothing was kept. JPEG, PNG, WebP, GIF, AVIF and PDF can be sent.',
      UNREADABLE:
        'This file is broken or was cut off, so it could not be opened. Nothing was kept; please look whether it opens on your device.',
      TOO_LARGE_TO_OPEN:
        'This picture is too large to be opened here: 50 million pixels at most. Nothing was kept; please send it smaller.',
      PAPER_WITH_PROGRAM:
        'This PDF carries a program, a form that sends, or other files. Nothing was kept. Printed to a new PDF, it can be sent.',
    },
  },
}

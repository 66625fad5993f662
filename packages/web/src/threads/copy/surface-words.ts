/** The words of the two surfaces on which one writes. */
export const surfaceWords = {
  writeRich: 'Write as it will look',
  writePlain: 'Write with asterisks',
  isRich: 'You write as it will look.',
  isPlain: 'You write with asterisks.',
  notBrought: 'That could not be brought just now. You can go on writing here.',
  tooTangled: 'These words hold so many signs that they can only be shown with them.',
  linkWords: 'Words',
  address: 'Where does it lead?',
  noAddress: 'Write a web address, like example.org, or somebody’s mail address.',
  link: 'Make it a link',
  unlink: 'Take the link away',
  leaveLink: 'Leave it',
}

export const offlineWords = {
  offline: 'You are offline. You can read what you have opened before.',
}

export const offlineWords = {
  offline: 'You are offline. You can read what you have opened before.',
  /** "Without a network: as of Tuesday, 7:12 AM", "as of today, 7:12 AM". */
  asOf: (moment: string) => {
    const within = moment.replace(/^(Today|Yesterday)/, day => day.toLowerCase())
    return `Without a network: as of ${within}. What you opened here can be read; what you write is safe on this device.`
  },
}

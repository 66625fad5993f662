/** The addresses of the demo's groups. */
export const harbourStreet = 'harbour-street-7k2m'
export const mapleRoom = 'maple-room-q4xd'
export const quietQuay = 'quiet-quay-m8rw'

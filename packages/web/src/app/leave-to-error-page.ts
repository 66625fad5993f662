/** The error page tells the console itself, all but what is merely not there: that is an answer, not a fault. */
export const leaveToErrorPage = () => undefined

// How much the log may take, as a table with a reason per row. Used by all of main/core/log.

const megabyte = 1_000_000;

const table = {
  fileBytes: { limit: 2 * megabyte, reason: 'opens at once in any editor of a technician' },
  allBytes: { limit: 20 * megabyte, reason: 'the whole budget on the smallest disk of a kiosk' },
  fileDays: { limit: 7, reason: 'a quiet kiosk starts a new file too, so that old ones can go' },
  keptDays: { limit: 90, reason: 'longer than a season of visits by a technician' },
  keptFiles: { limit: 3, reason: 'the newest files never go by age, whatever the clock says' },
  clockDays: { limit: 5 * 365, reason: 'a file this old means a clock gone wrong, and not age' },
  lineBytes: { limit: 16_000, reason: 'a stack of any error fits; what is longer is cut' },
  heldLines: { limit: 2000, reason: 'kept in memory while the disk refuses' },
  retrySeconds: { limit: 10, reason: 'how soon a disk that refused is tried again' },
  flushSeconds: { limit: 1, reason: 'what a power cut may take of lines below an error' },
  recentLines: { limit: 500, reason: 'what the staff panel can show without reading a file' },
  samePerMinute: { limit: 20, reason: 'one message in a storm; the others are summed up' },
  anyPerMinute: { limit: 600, reason: 'all messages together; the budget then lasts for hours' },
} satisfies Record<string, { limit: number; reason: string }>;

/** The limits by name. */
export type LogLimits = Record<keyof typeof table, number>;

export const logLimits = Object.fromEntries(
  Object.entries(table).map(([name, { limit }]) => [name, limit]),
) as LogLimits;

// Ends a command whose line cannot be read, with the one that can. Used by the commands for packs.

/** @returns what was read */
export function orExplain<Parsed>(usage: string, read: () => Parsed): Parsed {
  try {
    return read();
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    console.error(`${sentence.replace(/\.$/, '')}. It goes like this: ${usage}`);
    return process.exit(2);
  }
}

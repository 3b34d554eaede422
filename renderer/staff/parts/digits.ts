// In which order the digits lie on the pad. Used by Pad.

const inOrder = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** The digits row by row, the last one below the middle. @param random from 0 to 1, as `Math.random` */
export const layDigits = (shuffle: boolean, random: () => number = drawRandom): string[] => {
  if (!shuffle) return inOrder;
  const left = [...inOrder];
  return inOrder.map(() => left.splice(Math.floor(random() * left.length), 1)[0] ?? '');
};

/** From the machine's own source, since an order that can be foreseen hides nothing. */
const drawRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

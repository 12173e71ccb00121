/** Whether the shares of a table are a whole: three of 33.3 and a 0.1 are, whatever floats make of it. */
export const addsUpToHundred = (shares: Readonly<Record<string, number>>): boolean => {
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  return Math.abs(sum - 100) < 1e-9;
};

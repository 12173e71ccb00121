/** `09:30`, where 24:00 is the first moment of a day. */
const clockTime = (time: string): readonly [hour: number, minute: number] => {
  const [hour = '9', minute = '0'] = time.split(':');
  return [Number(hour) % 24, Number(minute)];
};

export const dailyCron = (time: string): string => {
  const [hour, minute] = clockTime(time);
  return `${minute} ${hour} * * *`;
};

/** Of the last day of each month. */
export const monthlyCron = (time: string): string => {
  const [hour, minute] = clockTime(time);
  return `${minute} ${hour} L * *`;
};

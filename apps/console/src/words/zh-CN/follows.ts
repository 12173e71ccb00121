export const follows = {};

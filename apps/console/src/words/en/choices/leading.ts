export const choices = {};

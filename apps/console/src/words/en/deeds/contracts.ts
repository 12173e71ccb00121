/** What each deed is called on its button. */
export const deeds = {};

/** What follows from it. */
export const follows = {};

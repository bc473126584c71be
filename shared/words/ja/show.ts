export const recognised = {};

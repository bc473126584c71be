export const rule = {};

export const fix = {};

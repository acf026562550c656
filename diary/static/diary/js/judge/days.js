// Days as plain numbers, so that they can be counted; written and read as 2026-05-01.

const MS = 86_400_000;

export const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / MS;

export const dayText = (day) => new Date(day * MS).toISOString().slice(0, 10);

export const yearOf = (day) => new Date(day * MS).getUTCFullYear();

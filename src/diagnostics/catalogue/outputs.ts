/** Diagnostics ILK5xxx. */
export const outputsCatalogue = {} as const;

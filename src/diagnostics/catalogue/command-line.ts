/** Diagnostics ILK9xxx. */
export const commandLineCatalogue = {} as const;

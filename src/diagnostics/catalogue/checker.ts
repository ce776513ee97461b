/** Diagnostics ILK6xxx. */
export const checkerCatalogue = {} as const;

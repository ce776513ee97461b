/** Diagnostics ILK1xxx. */
export const syntaxCatalogue = {} as const;

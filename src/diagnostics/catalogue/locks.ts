/** Locks and lists of a platform's kinds: 208x, 209x names, 309x, 310x types, 408x, 409x checks. */
import { error } from "../entry.js";

export const locksCatalogue = {
  ILK4080: error(
    "lock-index-assigned",
    (p: { name: string }) =>
      `\`${p.name}\` names the lock of the \`with\` around this, which gives back the lock that it has taken: it cannot be assigned here`,
  ),
} as const;

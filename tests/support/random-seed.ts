/** What random tests make is always the same, so that a failure can be repeated; `INTERLOCK_SEED=n` tries something else. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["INTERLOCK_SEED"] ?? 20_261_126) });

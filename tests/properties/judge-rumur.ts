import type { Judged } from "./judge.js";
export const judgeWithRumur = (_text: string, _states: number): Promise<Judged> =>
  Promise.reject(new Error("not yet"));

/** Says at the end of a run why the tests that compare with Rumur were left out, and how to have them. */
import { needsRumur } from "./rumur.js";

export function teardown(): void {
  if (!needsRumur())
    console.log(
      "Rumur or gcc is not installed: the tests that compare with it were skipped (apt install rumur gcc).",
    );
}

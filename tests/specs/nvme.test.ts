/** The NVMe miniport beyond StartIo: what each revision breaks, and by which run. Searched until all that is expected is found. */
import { fileURLToPath } from "node:url";
import { describeRuns } from "../support/spec-runs.js";
import { nvme } from "./nvme-runs.js";

const folder = fileURLToPath(new URL("../../specs/", import.meta.url));

for (const [name, runs] of Object.entries(nvme)) describeRuns(`${folder}${name}.ilk`, runs);
